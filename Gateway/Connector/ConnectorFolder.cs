namespace FusionSample.Gateway.Connector;

/// <summary>Where the reviewed files stand: beside the code in the repository, and beside the program once it is built.</summary>
internal static class ConnectorFolder
{
    public const string Name = "Connector";

    /// <summary>Beside the program, wherever it was started.</summary>
    public static string OfTheProgram => Path.Combine(AppContext.BaseDirectory, Name);
}
