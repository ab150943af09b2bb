namespace FusionSample.ConnectorKit.Rules;

/// <summary>Where a rule comes from: the title of the published page, or ourselves.</summary>
public static class RuleTopic
{
    /// <summary>Microsoft's list of validator errors; the rule's name is the official one.</summary>
    public const string Validator = "Swagger validator rules";

    /// <summary>Microsoft's list of certification policies; the rule's name is the policy's number.</summary>
    public const string Policy = "Certification policy errors";

    /// <summary>Microsoft's guidelines for a connector's texts, which name no rules: the name is ours.</summary>
    public const string Strings = "String guidelines";

    /// <summary>Microsoft's coding standards for connectors, which name no rules: the name is ours.</summary>
    public const string Coding = "Coding standards";

    /// <summary>What the platform's documentation says of limits and sign-in without naming a rule: the name is ours.</summary>
    public const string Platform = "Custom connector limits";

    /// <summary>How Power Apps' own runtime treats a definition; the rule's name is 'PowerApps-' and the number of the trap, 01 to 18.</summary>
    public const string Runtime = "Power Fx connector runtime";

    /// <summary>What documentation, JSON schema and practice say of apiProperties.json, which name no rules: the name is ours.</summary>
    public const string Properties = "apiProperties";

    /// <summary>The templates of Microsoft's connector repository for a connector's readme, which name no rules: the name is ours.</summary>
    public const string Readme = "Connector readme template";

    /// <summary>What documentation and the command line paconn say of a connector's custom code, which name no rules: the name is ours.</summary>
    public const string Script = "Custom code";

    /// <summary>A rule of this library: the name is ours.</summary>
    public const string Own = "ConnectorKit";
}
