using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>References: where they may point, and that something is there. The three kinds have the same rules under three names.</summary>
internal static class ReferenceRules
{
    public static readonly ConnectorRule[] All =
    [
        new("SchemaReferenceNotValid", Severity.Error, RuleTopic.Validator, "A schema's reference begins with '#/definitions/'.",
            context => NotValid(context, SchemaKind)),
        new("SchemaReferenceNotFound", Severity.Error, RuleTopic.Validator, "A schema's reference leads to a definition.", context =>
            NotFound(context, SchemaKind)),
        new("SchemaRefLoopNotAllowed", Severity.Error, RuleTopic.Validator, "A definition is not itself a reference.", context =>
            Loop(context, SchemaKind)),
        new("ParameterReferenceNotValid", Severity.Error, RuleTopic.Validator, "A parameter's reference begins with '#/parameters/'.",
            context => NotValid(context, ParameterKind)),
        new("ParameterReferenceNotFound", Severity.Error, RuleTopic.Validator, "A parameter's reference leads to a shared parameter.",
            context => NotFound(context, ParameterKind)),
        new("ParameterRefLoopNotAllowed", Severity.Error, RuleTopic.Validator, "A shared parameter is not itself a reference.", context =>
            Loop(context, ParameterKind)),
        new("ResponseReferenceNotValid", Severity.Error, RuleTopic.Validator, "A response's reference begins with '#/responses/'.",
            context => NotValid(context, ResponseKind)),
        new("ResponseReferenceNotFound", Severity.Error, RuleTopic.Validator, "A response's reference leads to a shared response.",
            context => NotFound(context, ResponseKind)),
        new("ResponseRefLoopNotAllowed", Severity.Error, RuleTopic.Validator, "A shared response is not itself a reference.", context =>
            Loop(context, ResponseKind)),
        new("JsonPointerNotValid", Severity.Error, RuleTopic.Validator,
            "A reference is a JSON pointer: a tilde stands only in ~0 and ~1.", Pointer),
        new("AdditionalPropertyNotAllowedAdjacentToRef", Severity.Error, RuleTopic.Validator, "Nothing stands beside a reference.",
            Adjacent),
    ];

    private const string SchemaKind = "definitions", ParameterKind = "parameters", ResponseKind = "responses";

    private static IEnumerable<Problem> NotValid(RuleContext context, string kind) =>
        References(context, kind).Where(node => !HasPrefix(node, kind))
            .Select(node => new Problem(node["$ref"], $"The reference {node["$ref"].Raw} does not begin with '#/{kind}/'.",
                $"Move what is meant to '#/{kind}' of this file and refer to that."));

    private static IEnumerable<Problem> NotFound(RuleContext context, string kind) =>
        References(context, kind).Where(node => HasPrefix(node, kind) && JsonPath.Fragment(node["$ref"].Text!) is not null
            && !context.References.Target(node).IsObject)
            .Select(node => new Problem(node["$ref"], $"'{node["$ref"].Text}' is not in this file.",
                "Correct the name, or add the definition."));

    private static IEnumerable<Problem> Loop(RuleContext context, string kind) =>
        context.Root[kind].Members.Where(Model.References.IsReference)
            .Select(node => new Problem(node["$ref"], $"'{node.Key}' is nothing but a reference to something else.",
                "Write it out here, and let the others refer to it."));

    private static IEnumerable<Problem> Pointer(RuleContext context) =>
        All3(context).Where(node => node["$ref"].Text is { } text && text.StartsWith("#/", StringComparison.Ordinal)
            && JsonPath.Fragment(text) is null)
            .Select(node => new Problem(node["$ref"], $"'{node["$ref"].Text}' is not a JSON pointer.",
                "Write ~0 for a tilde and ~1 for a slash in a name."));

    private static IEnumerable<Problem> Adjacent(RuleContext context) =>
        All3(context).SelectMany(node => node.Members.Where(member => member.Key is not "$ref"))
            .Select(member => new Problem(member, $"'{member.Key}' stands beside a reference, where readers ignore it.",
                "Move it into what is referred to, or write the schema out here."));

    private static bool HasPrefix(Node node, string kind) => node["$ref"].Text?.StartsWith($"#/{kind}/", StringComparison.Ordinal) == true;

    private static IEnumerable<Node> All3(RuleContext context) =>
        References(context, SchemaKind).Concat(References(context, ParameterKind)).Concat(References(context, ResponseKind));

    private static IEnumerable<Node> References(RuleContext context, string kind)
    {
        var all = kind switch
        {
            SchemaKind => context.Schemas.Select(site => site.Node),
            ParameterKind => context.Operations.Select(operation => operation.Node).Concat(context.PathItems)
                .SelectMany(holder => holder["parameters"].Items)
                .Concat(context.Root["parameters"].Members),
            _ => context.Operations.SelectMany(operation => operation.Responses).Select(response => response.Site)
                .Concat(context.Root["responses"].Members),
        };
        return all.Where(Model.References.IsReference);
    }
}
