using FusionSample.ConnectorKit.Rules.Package;

namespace FusionSample.ConnectorKit.Rules;

/// <summary>The texts of a connector's files, as they stand on disk. Where a file is not at hand, the rules that need it find nothing.</summary>
/// <param name="Definition">apiDefinition.swagger.json.</param>
/// <param name="Properties">apiProperties.json.</param>
public sealed record ConnectorText(string Definition, string? Properties = null)
{
    /// <summary>What <see cref="Finding.File"/> says of the definition.</summary>
    public const string DefinitionFile = "apiDefinition.swagger.json";

    /// <summary>What <see cref="Finding.File"/> says of the properties.</summary>
    public const string PropertiesFile = "apiProperties.json";

    /// <summary>What <see cref="Finding.File"/> says of the readme.</summary>
    public const string ReadmeFile = "readme.md";

    /// <summary>What <see cref="Finding.File"/> says of the script.</summary>
    public const string ScriptFile = "script.csx";

    /// <summary>What <see cref="Finding.File"/> says of the icon.</summary>
    public const string IconFile = "icon.png";

    /// <summary>readme.md.</summary>
    public string? Readme { get; init; }

    /// <summary>script.csx, which few connectors have.</summary>
    public string? Script { get; init; }

    /// <summary>icon.png.</summary>
    public byte[]? Icon { get; init; }

    /// <summary>The names of the JSON files among these whose bytes were no UTF-8; what stands here of them is garbled, or was stored in another encoding.</summary>
    public IReadOnlyList<string> NotUtf8 { get; init; } = [];

    /// <summary>What lies in the certification package that the connector was found in; null where it was found in none.</summary>
    public IReadOnlyList<PackageEntry>? Package { get; init; }

    /// <summary>Whether these are all files of the connector: one that is not here then does not exist.</summary>
    public bool IsComplete { get; init; }
}
