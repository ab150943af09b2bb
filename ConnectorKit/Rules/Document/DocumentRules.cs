using System.Text;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>The file, its version and its size.</summary>
internal static class DocumentRules
{
    /// <summary>The platform takes less than 1 MB, and its column for the definition holds a million characters.</summary>
    private const int MaxCharacters = 1_000_000, MaxBytes = 1_048_575;

    public static readonly ConnectorRule[] All =
    [
        new("5000.2.6.2", Severity.Error, RuleTopic.Policy, "The file is JSON, in UTF-8 (RFC 8259).", NotJson),
        new("SpecificationVersionIncorrect", Severity.Error, RuleTopic.Validator,
            "The document says that it is OpenAPI 2.0, the only version that the platform reads.", Version),
        new("DefinitionTooLarge", Severity.Error, RuleTopic.Platform,
            "The definition is smaller than 1 MB and has at most 1,000,000 characters.", Size),
    ];

    private static IEnumerable<Problem> NotJson(RuleContext context)
    {
        if (context.NotJson is { } flaw)
            yield return NotJson(ConnectorText.DefinitionFile, flaw, context.Root.Exists);
        if (context.PropertiesNotJson is { } why)
            yield return NotJson(ConnectorText.PropertiesFile, why, context.Properties.Exists);
        foreach (var file in context.Text.NotUtf8)
            yield return new(Node.Nowhere(file), "The file is not UTF-8.", "Save it as UTF-8; what was read of it may be garbled.");
    }

    private static Problem NotJson(string file, JsonFlaw flaw, bool isReadable)
    {
        var remedy = isReadable
            ? "Correct the text there: trailing commas and comments are not JSON, though some readers let them pass."
            : "Correct the text there; nothing else was checked in this file.";
        return new(Node.Nowhere(file), flaw.After("The file is not JSON"), remedy) { Line = flaw.Line };
    }

    private static IEnumerable<Problem> Version(RuleContext context)
    {
        var version = context.Root["swagger"];
        if (context.Root.IsObject && version.Text is not "2.0")
        {
            yield return new(version.Exists ? version : context.Root, "The document does not say that it is OpenAPI 2.0.",
                "Write \"swagger\": \"2.0\"; a document of version 3 has to be converted, not only renamed.");
        }
    }

    private static IEnumerable<Problem> Size(RuleContext context)
    {
        var text = context.Text.Definition;
        if (context.Root.Exists && (text.Length > MaxCharacters || Encoding.UTF8.GetByteCount(text) > MaxBytes))
        {
            yield return new(context.Root,
                $"The definition has {text.Length} characters; the platform takes 1,000,000, and less than 1 MB.",
                "Share repeated schemas and parameters, remove operations that nobody needs, or make two connectors of it.");
        }
    }
}
