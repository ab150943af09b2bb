using System.Globalization;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Operations;

/// <summary>Operations that follow one another as revisions of a family (x-ms-api-annotation), and how finished they say they are.</summary>
internal static class RevisionRules
{
    private static readonly string[] Unfinished = ["beta", "preview"];

    public static readonly ConnectorRule[] All =
    [
        new("OperationFamilyHasDuplicateRevisions", Severity.Warning, RuleTopic.Validator, "A family has each revision once.", Duplicate),
        new("OperationFamilyHasManyActiveOperations", Severity.Warning, RuleTopic.Validator, "At most two operations of a family are not deprecated.",
            context => TooMany(context, operation => !operation.IsDeprecated, 2, "not deprecated")),
        new("OperationFamilyHasManyActiveProductionOperations", Severity.Warning, RuleTopic.Validator,
            "At most one operation of a family is in Production and not deprecated.",
            context => TooMany(context, operation => !operation.IsDeprecated && Status(operation.Node) is "Production", 1, "in Production and not deprecated")),
        new("OperationFamilyHasManyEmptyRevisions", Severity.Warning, RuleTopic.Validator, "At most one operation of a family has no revision.",
            context => TooMany(context, operation => !Revision(operation).Exists, 1, "without a revision")),
        new("OperationRevisionEmpty", Severity.Warning, RuleTopic.Validator, "An operation of a family says which revision it is.", Empty),
        new("OperationIdShouldEndWithRevision", Severity.Warning, RuleTopic.Validator,
            "The id of a revision ends with it (_V2). The first needs no suffix: our reading, as the platform's own connectors do.", Suffix),
        new("OperationStatusAheadOfConnector", Severity.Warning, RuleTopic.Validator, "No operation is in Production while the connector is in Preview.", Ahead),
        new("ProductionStatusOnBetaService", Severity.Error, RuleTopic.Validator,
            "A connector in Production calls no beta. How the platform knows one is not published: read here as 'beta' or 'preview' in host or base path.", Beta),
    ];

    private static Node Annotation(Operation operation) => operation.Node["x-ms-api-annotation"];

    private static Node Revision(Operation operation) => Annotation(operation)["revision"];

    private static string? Status(Node holder) => holder["x-ms-api-annotation"]["status"].Text;

    private static IEnumerable<IGrouping<string, Operation>> Families(RuleContext context) =>
        context.Operations.Where(operation => !Annotation(operation)["family"].IsBlank).GroupBy(operation => Annotation(operation)["family"].Text!, StringComparer.Ordinal);

    private static IEnumerable<Problem> Duplicate(RuleContext context) =>
        from family in Families(context)
        from same in family.Where(operation => Revision(operation).Exists).GroupBy(operation => Revision(operation).Canonical, StringComparer.Ordinal)
        from again in same.Skip(1)
        select new Problem(Revision(again), $"{again.Label} and {same.First().Label} are the same revision of '{family.Key}'.", "Give each its own number.");

    private static IEnumerable<Problem> TooMany(RuleContext context, Func<Operation, bool> counts, int most, string what) =>
        from family in Families(context)
        let found = family.Where(counts).ToList()
        where found.Count > most
        from operation in found.Skip(most)
        select new Problem(Annotation(operation), $"The family '{family.Key}' has {found.Count} operations {what}, more than {most}.",
            what.StartsWith("without", StringComparison.Ordinal) ? "Add 'revision'." : "Deprecate the earlier ones.");

    private static IEnumerable<Problem> Empty(RuleContext context) =>
        Families(context).SelectMany(family => family).Where(operation => !Revision(operation).Exists)
            .Select(operation => new Problem(Annotation(operation), $"{operation.Label} belongs to a family and does not say which revision it is.", "Add 'revision'."));

    private static IEnumerable<Problem> Suffix(RuleContext context) =>
        from operation in context.Operations
        where operation.Id.Length > 0 && Revision(operation).Number is > 1
        let suffix = string.Create(CultureInfo.InvariantCulture, $"_V{Revision(operation).Number}")
        where !operation.Id.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
        select new Problem(operation.Node["operationId"], $"'{operation.Id}' is revision {Revision(operation).Raw} and does not end with '{suffix}'.",
            "Add the suffix before the operation is released; afterwards its id cannot change.");

    private static IEnumerable<Problem> Ahead(RuleContext context) =>
        Status(context.Root["info"]) is not "Preview" ? [] : context.Operations.Where(operation => Status(operation.Node) is "Production")
            .Select(operation => new Problem(Annotation(operation)["status"], $"{operation.Label} is in Production, the connector in Preview.",
                "Write Preview here, or Production in 'info'."));

    private static IEnumerable<Problem> Beta(RuleContext context)
    {
        if (Status(context.Root["info"]) is not "Production")
            yield break;
        foreach (var (node, separator) in new[] { (context.Root["host"], '.'), (context.Root["basePath"], '/') })
        {
            if (node.Text?.Split(separator).Any(part => Unfinished.Contains(part.ToLowerInvariant())) == true)
                yield return new(node, $"The connector is in Production, its service at '{node.Text}' is not.", "Write Preview as its status, or call the finished service.");
        }
    }
}
