using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>What Dataverse calls the connector and what belongs to it. All of it follows from the connector's name and prefix.</summary>
internal sealed class SolutionNames(ConnectorSettings settings)
{
    private readonly string _prefix = settings.Solution.Prefix;

    /// <summary>Begins the names of the parts, too.</summary>
    public string Connector => $"{_prefix}_{settings.Name.ToLowerInvariant()}";

    public Guid ConnectorId => NamedGuid.Of($"connector {Connector}");

    public Guid FlowId => NamedGuid.Of($"flow {Connector}");

    /// <summary>
    /// The platform's own name of the connector, '_' written as '-5f'. It puts a hash behind it when the connector is first saved; on
    /// import a flow finds its connector by the ids beside it.
    /// </summary>
    public string Api => "shared_" + Connector.Replace("_", "-5f");

    public string ApiId => "/providers/Microsoft.PowerApps/apis/" + Api;

    public string ConnectionReference => $"{_prefix}_{settings.Name}Connection";

    public string Variable(string name) => $"{_prefix}_{settings.Name}{name}";

    /// <summary>Four numbers, as a solution's version has.</summary>
    public string Version => settings.Version + ".0";
}
