using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// settings.json: where Microsoft's connector command line (paconn) finds the files. Environment and connector are left out: the command
/// asks for the first, and writes both into the file when it has created the connector.
/// </summary>
public static class PaconnSettings
{
    /// <summary>The file's name.</summary>
    public const string FileName = "settings.json";

    /// <summary>Makes the file.</summary>
    /// <param name="properties">The name of the properties file beside it.</param>
    public static JsonObject Create(string properties = ApiProperties.FileName) => new()
    {
        ["apiProperties"] = properties,
        ["apiDefinition"] = Definition.ConnectorDefinition.FileName,
        ["icon"] = PublishedFiles.Icon,
        ["powerAppsUrl"] = "https://api.powerapps.com",
        ["powerAppsApiVersion"] = "2016-11-01",
    };
}
