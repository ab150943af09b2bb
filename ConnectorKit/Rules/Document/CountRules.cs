using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>How much a definition may hold. A schema that is used twice counts once.</summary>
internal static class CountRules
{
    private const int MaxOperations = 256, MaxBodySchemas = 512, MaxOperationSchemas = 16_384;

    public static readonly ConnectorRule[] All =
    [
        new("TotalOperationsCountExceedsMaxAllowed", Severity.Error, RuleTopic.Validator, "A definition has at most 256 operations.", Operations),
        new("BodySchemaCountExceedsMaxAllowed", Severity.Error, RuleTopic.Validator, "A body has at most 512 schemas.", Bodies),
        new("OperationSchemaCountExceedsMaxAllowed", Severity.Error, RuleTopic.Validator, "An operation has at most 16,384 schemas.", Each),
        new("TotalSchemaCountExceedsMaxAllowed", Severity.Error, RuleTopic.Validator,
            "A definition has at most 16,384 schemas times its operations.", Total),
    ];

    private const string Fewer = "Remove properties that nobody needs, or share definitions.";

    private static IEnumerable<Problem> Operations(RuleContext context)
    {
        if (context.Operations.Count > MaxOperations)
        {
            yield return new(context.Root["paths"], $"There are {context.Operations.Count} operations, more than {MaxOperations}.",
                "Remove operations, or make two connectors of it.");
        }
    }

    private static IEnumerable<Problem> Bodies(RuleContext context)
    {
        var counts = Counted(context).SelectMany(site => site.InputOf).CountBy(operation => operation);
        return counts.Where(count => count.Value > MaxBodySchemas).DistinctBy(count => count.Key.Body!.Node)
            .Select(count => new Problem(count.Key.Body!.Node, $"The body of {count.Key.Label} has {count.Value} schemas, more than {MaxBodySchemas}.", Fewer));
    }

    private static IEnumerable<Problem> Each(RuleContext context)
    {
        var counts = Counted(context).SelectMany(site => site.InputOf.Union(site.OutputOf)).CountBy(operation => operation);
        return counts.Where(count => count.Value > MaxOperationSchemas)
            .Select(count => new Problem(count.Key.Node, $"{count.Key.Label} has {count.Value} schemas, more than {MaxOperationSchemas}.", Fewer));
    }

    private static IEnumerable<Problem> Total(RuleContext context)
    {
        var most = context.Operations.Count * MaxOperationSchemas;
        if (context.Operations.Count > 0 && Counted(context).Count() is var count && count > most)
            yield return new(context.Root, $"There are {count} schemas, more than {most}.", Fewer);
    }

    // A reference is no schema of its own.
    private static IEnumerable<SchemaSite> Counted(RuleContext context) => context.Schemas.Where(site => !References.IsReference(site.Node));
}
