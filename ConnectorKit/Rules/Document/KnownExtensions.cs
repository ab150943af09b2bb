namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>The platform's extensions: what the JSON schema, the documentation, or the source of Power Apps' runtime names.</summary>
internal static class KnownExtensions
{
    /// <summary>What each begins with.</summary>
    public const string Prefix = "x-ms-";

    /// <summary>The names, without <see cref="Prefix"/>.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(
        // Texts and looks.
        ("summary visibility url-encoding test-value enum-values enum media-kind localizeDefaultValue editor editor-options docs keywords "
        // Choices, shapes and trees.
        + "dynamic-values dynamic-list dynamic-schema dynamic-properties dynamic-tree "
        // Triggers.
        + "trigger trigger-hint trigger-metadata trigger-value notification notification-content notification-url operation-context "
        // Operations and the connector.
        + "api-annotation capabilities connector-metadata deployment-version pageable no-generic-test safe-operation "
        // Read by AutoRest, and passed over here.
        + "parameter-location skip-url-encoding "
        // Assistants.
        + "openai-data openai-manifest require-user-confirmation name-for-model description-for-model agentic-protocol "
        // Power Apps' runtime.
        + "explicit-input ai-sensitivity keyType keyOrder permission sort displayFormat").Split(' '),
        StringComparer.Ordinal);
}
