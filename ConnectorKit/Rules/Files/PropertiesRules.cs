using System.Text.Json;
using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Texts;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>apiProperties.json as a whole: its keys, the kinds of their values, and whose the connector is.</summary>
internal static class PropertiesRules
{
    private static readonly string[] Capabilities = ["actions", "triggers", "gateway", "cloud", "cloud only"];

    public static readonly ConnectorRule[] All =
    [
        new("PropertiesMissing", Severity.Error, RuleTopic.Properties, "The file has one object, 'properties', that holds all the rest.", Missing),
        new("PropertiesTypeIncorrect", Severity.Error, RuleTopic.Properties,
            "Each key has a value of its kind. A value null reads as one that is not there: our reading.", Types),
        new("PropertiesKeyUnknown", Severity.Warning, RuleTopic.Properties,
            "The keys are those of the published JSON schema and what came after it; others do nothing, as far as anybody outside can tell.", Unknown),
        new("PublisherOrOwnerMissing", Severity.Warning, RuleTopic.Properties,
            "The file names the publisher and the owner of the service. Certification asks for both, a custom connector needs neither: hence a warning.", Owner),
        new("CapabilityUnknown", Severity.Warning, RuleTopic.Properties,
            $"A capability is one of {string.Join(", ", Capabilities)}: those that published connectors have, for there is no public list.", Capability),
    ];

    private static IEnumerable<Problem> Missing(RuleContext context)
    {
        if (context.Properties.Exists && !context.Properties["properties"].IsObject)
            yield return new(context.Properties, "The file has no object 'properties'.", "Write { \"properties\": { … } }, with all else inside.");
    }

    private static IEnumerable<Problem> Types(RuleContext context)
    {
        foreach (var (node, shape) in PropertiesShapes.Of(context))
        {
            if (!node.IsObject && PropertiesShapes.Entries.Contains(shape))
                yield return new(node, $"'{node.Key}' is {Shape.Word(node.Kind)}, not an object.", "Make it an object.");
            foreach (var member in node.Members.Where(member => member.Kind is not JsonValueKind.Null))
            {
                if (PropertiesShapes.Spelt(shape, member.Key) is var key && shape.Keys.ContainsKey(key) && !shape.Fits(key, member.Kind))
                    yield return new(member, $"'{member.Key}' is {Shape.Word(member.Kind)}, not {shape.KindOf(key)}.", $"Make it {shape.KindOf(key)}.");
            }
        }
    }

    private static IEnumerable<Problem> Unknown(RuleContext context) =>
        from entry in PropertiesShapes.Of(context)
        from member in entry.Node.Members
        where !entry.Shape.Keys.ContainsKey(PropertiesShapes.Spelt(entry.Shape, member.Key))
        select new Problem(member, $"'{SafeText.Shorten(member.Key)}' is no key of {entry.Shape.Name}.", Spelling.Remedy(member.Key, entry.Shape.Keys.Keys));

    private static IEnumerable<Problem> Owner(RuleContext context)
    {
        var properties = context.Properties["properties"];
        (string Key, string What)[] names = [("publisher", "who publishes the connector"), ("stackOwner", "who runs the service behind the connector")];
        return names.Where(name => properties.IsObject && properties[name.Key].IsBlank)
            .Select(name => new Problem(properties[name.Key] is { Exists: true } blank ? blank : properties,
                $"The file does not say {name.What}.", $"Write \"{name.Key}\" with the organisation's name."));
    }

    private static IEnumerable<Problem> Capability(RuleContext context) =>
        context.Properties["properties"]["capabilities"].Items.Where(item => !Capabilities.Contains(item.Text, StringComparer.OrdinalIgnoreCase))
            .Select(item => new Problem(item, $"{SafeText.Shorten(item.Raw)} is no capability of a connector.", Spelling.Remedy(item.Text ?? "", Capabilities)));
}
