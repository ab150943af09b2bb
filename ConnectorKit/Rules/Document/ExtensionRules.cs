using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>The platform's extensions: what they must say.</summary>
internal static class ExtensionRules
{
    public static readonly ConnectorRule[] All =
    [
        new("OneOfPropertiesRequired", Severity.Error, RuleTopic.Validator,
            "x-ms-dynamic-values names an operation or a capability, a parameter of x-ms-dynamic-list or x-ms-dynamic-properties a value or a reference, "
            + "x-ms-trigger-value a path. Which objects the platform means is not published; these are those of its documentation that say 'one of'.", OneOf),
    ];

    private static IEnumerable<Problem> OneOf(RuleContext context)
    {
        var holders = context.Typed;
        IEnumerable<(Node Holder, string[] Keys)> all =
        [
            .. holders.Select(holder => (holder["x-ms-dynamic-values"], (string[])["operationId", "builtInOperation", "capability"])),
            .. holders.SelectMany(holder => holder["x-ms-dynamic-list"]["parameters"].Members.Concat(holder["x-ms-dynamic-properties"]["parameters"].Members))
                .Select(parameter => (parameter, (string[])["value", "parameterReference"])),
            .. context.Parameters.Select(parameter => (parameter.Node["x-ms-trigger-value"], (string[])["value-collection", "value-path"])),
        ];
        return all.Where(entry => entry.Holder.IsObject && !entry.Keys.Any(key => entry.Holder[key].Exists))
            .Select(entry => new Problem(entry.Holder, $"'{entry.Holder.Key}' has none of {string.Join(", ", entry.Keys)}.", $"Add one of {string.Join(", ", entry.Keys)}."));
    }
}
