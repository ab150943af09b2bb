using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>How schemas hold each other.</summary>
internal static class SchemaGraphRules
{
    private const int Deepest = 30;

    public static readonly ConnectorRule[] All =
    [
        new("SchemaTooDeep", Severity.Error, RuleTopic.Validator,
            "No body and no answer has more than 30 schemas inside each other, references counted. The limit is not published; Power Fx stops reading at 30.", TooDeep),
        new("RequiredLoopInSchemaNotAllowed", Severity.Error, RuleTopic.Validator,
            "No schema requires itself, directly or through others: such a value would have no end. An array may be empty, so it ends one.", RequiredLoop),
    ];

    private static IEnumerable<Problem> TooDeep(RuleContext context)
    {
        var depth = new SchemaDepth(context);
        return context.Schemas.Where(site => site.Place is SchemaPlace.Body or SchemaPlace.Answer && depth.Of(site.Node) > Deepest)
            .Select(site => new Problem(site.Node, $"{depth.Of(site.Node)} schemas lie inside each other, more than {Deepest}.",
                "Flatten what is innermost, or leave it out."));
    }

    private static IEnumerable<Problem> RequiredLoop(RuleContext context)
    {
        // Each schema that cannot be without another: by a property that it requires, or by a part that it is made of.
        var needs = context.Schemas.Where(site => site.IsRequired || site.Place is SchemaPlace.Part && site.Owner!.Node["allOf"].Items.Contains(site.Node))
            .Select(site => (site, From: site.Owner!.Node, To: context.References.Resolve(site.Node))).Where(need => need.To.Exists).ToList();
        var circles = new Circles([.. needs.Select(need => (need.From, need.To))]);
        return needs.Where(need => need.site.IsRequired && circles.Holds(need.From, need.To))
            .Select(need => new Problem(need.site.Node, $"'{need.site.Node.Key}' is required, and requires in the end the schema that it is part of.",
                "Leave it out of 'required' at one place of the circle."));
    }
}
