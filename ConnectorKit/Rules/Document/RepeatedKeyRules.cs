using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>Keys that stand in an object twice (RFC 8259, section 4: what readers make of it is unpredictable; most take the last).</summary>
internal static class RepeatedKeyRules
{
    public static readonly ConnectorRule[] All =
    [
        new("KeyRepeated", Severity.Warning, RuleTopic.Own,
            "No object has a key twice. Paths and headers have rules of the validator's for it: PathRedefined, ResponseHeadersAreNotUnique.", Repeated),
    ];

    private static IEnumerable<Problem> Repeated(RuleContext context) =>
        from node in context.Root.All().Concat(context.Properties.All())
        where node.IsObject && node.Key is not ("paths" or "headers")
        from key in node.Members.GroupBy(member => member.Key, StringComparer.Ordinal)
        where key.Count() > 1
        select new Problem(key.Last(), $"'{SafeText.Shorten(key.Key)}' stands here {key.Count()} times; most readers take the last.", "Remove the others.");
}
