using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Texts;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>An extension that nobody reads: mostly a slip of the finger, which survives certification and silently does nothing.</summary>
internal static class UnknownExtensionRules
{
    private static readonly string[] Data = ["example", "examples", "default", "enum", "x-ms-test-value"];

    // Objects whose keys are names that the service has given: a header may well be called x-ms-request-id.
    private static readonly string[] Maps = ["properties", "definitions", "headers", "parameters", "responses", "scopes", "securityDefinitions"];

    public static readonly ConnectorRule[] All =
    [
        new("UnknownExtension", Severity.Warning, RuleTopic.Own,
            "A key that begins with 'x-ms-' is one that the platform's schema, its documentation or Power Apps' runtime names; ExtensionMisplaced "
            + "looks at the place of some. There is no complete list: the platform may know more.", Unknown),
    ];

    private static IEnumerable<Problem> Unknown(RuleContext context) =>
        from key in Keys(context.Root)
        let name = key.Key[KnownExtensions.Prefix.Length..]
        where !KnownExtensions.Names.Contains(name)
        select new Problem(key, $"The platform knows no '{SafeText.Shorten(key.Key)}', and does nothing with it.",
            Spelling.Nearest(name, KnownExtensions.Names) is { } nearest ? $"Did you mean '{KnownExtensions.Prefix}{nearest}'?"
                : "Remove it, or name it without 'ms' if it is meant for a tool of yours.");

    /// <summary>Every key that begins with <see cref="KnownExtensions.Prefix"/> and is no name that the service has given.</summary>
    internal static IEnumerable<Node> Keys(Node root)
    {
        var open = new Stack<(Node Node, bool IsMap)>([(root, false)]);
        while (open.TryPop(out var entry))
        {
            foreach (var child in entry.Node.Children.Where(child => entry.IsMap || !Data.Contains(child.Key)))
            {
                if (!entry.IsMap && child.Key.StartsWith(KnownExtensions.Prefix, StringComparison.Ordinal))
                    yield return child;
                open.Push((child, !entry.IsMap && child.IsObject && Maps.Contains(child.Key)));
            }
        }
    }
}
