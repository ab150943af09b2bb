namespace FusionSample.ConnectorKit.Rules;

/// <summary>The texts of a connector's files, as they stand on disk.</summary>
/// <param name="Definition">apiDefinition.swagger.json.</param>
/// <param name="Properties">apiProperties.json; where it is not at hand, the rules that need it find nothing.</param>
public sealed record ConnectorText(string Definition, string? Properties = null)
{
    /// <summary>What <see cref="Finding.File"/> says of the definition.</summary>
    public const string DefinitionFile = "apiDefinition.swagger.json";

    /// <summary>What <see cref="Finding.File"/> says of the properties.</summary>
    public const string PropertiesFile = "apiProperties.json";
}
