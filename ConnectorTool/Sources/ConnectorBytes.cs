using System.Text;
using FusionSample.ConnectorKit.Reading;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>A connector's files as they were stored.</summary>
internal static class ConnectorBytes
{
    /// <summary>A definition with the files beside it.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="beside">A file beside it, by its name; none where it is not there.</param>
    public static ConnectorText Read(byte[] definition, Func<string, byte[]?> beside)
    {
        var main = JsonBytes.Of(definition);
        var properties = beside(ConnectorText.PropertiesFile) is { } bytes ? JsonBytes.Of(bytes) : (JsonBytes?)null;
        return new(main.Text, properties?.Text)
        {
            Readme = Text(beside(ConnectorText.ReadmeFile)),
            Script = Text(beside(ConnectorText.ScriptFile)),
            Icon = beside(ConnectorText.IconFile),
            NotUtf8 = [.. NotUtf8(main, ConnectorText.DefinitionFile), .. NotUtf8(properties, ConnectorText.PropertiesFile)],
            IsComplete = true,
        };
    }

    /// <summary>A definition alone.</summary>
    public static ConnectorText Read(byte[] definition) => Read(definition, _ => null) with { IsComplete = false };

    private static string[] NotUtf8(JsonBytes? bytes, string file) => bytes is { IsUtf8: false } ? [file] : [];

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
}
