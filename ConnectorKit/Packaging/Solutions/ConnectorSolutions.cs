namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>The connector's solutions, all unmanaged: a managed one is exported from an environment into which one of these was imported.</summary>
internal static class ConnectorSolutions
{
    /// <summary>For development, test and production: what differs between them are environment variables of the same solution.</summary>
    public static byte[] ForSeveralEnvironments(ConnectorFiles files)
    {
        var solution = new Solution(files.Settings, files.Settings.Name, files.Settings.Title);
        var variables = new ConnectorVariables(files.Settings);
        ConnectorComponent.AddTo(solution, variables.PutInto(files));
        foreach (var variable in variables.All)
            variable.AddTo(solution, new SolutionNames(files.Settings).Version);
        return solution.Zip();
    }

    /// <summary>The connector and nothing else, as certification takes it.</summary>
    public static byte[] Plain(ConnectorFiles files)
    {
        var solution = new Solution(files.Settings, files.Settings.Name + "Connector", files.Settings.Title + " (connector)");
        ConnectorComponent.AddTo(solution, files);
        return solution.Zip();
    }

    /// <summary>The connector and a flow that uses it, as certification takes it.</summary>
    public static byte[] WithSampleFlow(ConnectorFiles files)
    {
        var solution = new Solution(files.Settings, files.Settings.Name + "Flow", files.Settings.Title + " (sample flow)");
        ConnectorComponent.AddTo(solution, files);
        SampleFlow.AddTo(solution, files);
        return solution.Zip();
    }
}
