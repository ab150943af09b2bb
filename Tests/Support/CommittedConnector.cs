using System.Text.Json;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.Tests.Support;

/// <summary>
/// The folder Gateway/Connector as it is committed. A fork edits its settings and writes the other files anew, so tests take names and
/// values from here and never from the sample.
/// </summary>
internal static class CommittedConnector
{
    /// <summary>The folder's path.</summary>
    public static string Folder { get; } = Repository.PathOf("Gateway", "Connector");

    /// <summary>Its connector.settings.json.</summary>
    public static ConnectorSettings Settings { get; } = ConnectorSettings.Parse(Text(ConnectorSettings.FileName));

    /// <summary>The text of one of its files.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The operations of its definition: method, path with the base path, operationId.</summary>
    public static IEnumerable<(string Method, string Path, string Id)> Operations()
    {
        using var definition = JsonDocument.Parse(Text("apiDefinition.swagger.json"));
        var basePath = definition.RootElement.GetProperty("basePath").GetString()!.TrimEnd('/');
        return
        [
            .. from path in definition.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Value.ValueKind is JsonValueKind.Object
               select (operation.Name.ToUpperInvariant(), basePath + path.Name, operation.Value.GetProperty("operationId").GetString()!),
        ];
    }

    /// <summary>A package's file name from what it has behind the connector's name, such as <c>-paconn.zip</c>.</summary>
    public static string Named(string suffix) => Settings.Name + suffix;
}
