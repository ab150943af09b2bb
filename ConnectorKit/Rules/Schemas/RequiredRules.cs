using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>What 'required' and 'discriminator' of a schema may say.</summary>
internal static class RequiredRules
{
    public static readonly ConnectorRule[] All =
    [
        new("RequiredPropertyArrayEmpty", Severity.Error, RuleTopic.Validator, "'required' names a property, or is left out.", Empty),
        new("RequiredPropertyNotOnObject", Severity.Error, RuleTopic.Validator,
            "Only an object has 'required'; a schema without a type that has properties or parts counts as one.", NotOnObject),
        new("RequiredPropertyDefinitionMissing", Severity.Error, RuleTopic.Validator,
            "Each required name is a property of the schema or of what it is put together with by allOf; one whose fields a dynamic extension tells is left alone.",
            Undefined),
        new("RequiredReadOnlyPropertyNotAllowedAsInput", Severity.Error, RuleTopic.Validator, "Nothing that is sent is both required and read-only.", ReadOnly),
        new("DiscriminatorMustBeARequiredStringProperty", Severity.Error, RuleTopic.Validator,
            "A discriminator is the name of a string property that is required.", Discriminator),
    ];

    private static IEnumerable<Problem> Empty(RuleContext context) =>
        context.Schemas.Select(site => site.Node["required"]).Where(list => list is { IsArray: true, Items.Count: 0 })
            .Select(list => new Problem(list, "'required' is empty.", "Remove it."));

    private static IEnumerable<Problem> NotOnObject(RuleContext context) =>
        context.Schemas.Where(site => site.Node["required"].IsArray && site.Type is not (null or "object"))
            .Select(site => new Problem(site.Node["required"], $"'required' stands on a value of type {site.Type}.",
                "Remove it; on an array's items, move it into 'items'."));

    private static IEnumerable<Problem> Undefined(RuleContext context)
    {
        foreach (var site in context.Schemas.Where(site => site.Node["required"].Items.Count > 0 && site.Type is null or "object" && !IsOpen(site.Node)))
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            var isOpen = false;
            foreach (var part in Parts(context, Whole(site).Node))
            {
                isOpen |= IsOpen(part);
                known.UnionWith(part["properties"].Members.Select(property => property.Key));
            }

            foreach (var name in site.Node["required"].Items.Where(name => !isOpen && name.Text is { } text && !known.Contains(text)))
                yield return new(name, $"'{name.Text}' is required, but is no property of the schema.", "Correct its spelling, add the property, or remove the name.");
        }
    }

    private static IEnumerable<Problem> ReadOnly(RuleContext context) =>
        context.Schemas.Where(site => site is { IsInput: true, IsRequired: true } && context.References.Resolve(site.Node)["readOnly"].IsTrue)
            .Select(site => new Problem(site.Node, $"'{site.Node.Key}' is required and read-only: nobody can send it.",
                "Remove it from 'required', or remove 'readOnly'."));

    private static IEnumerable<Problem> Discriminator(RuleContext context) =>
        context.Schemas.Where(site => site.Node["discriminator"].Text is { } name
                && !(site.Node["required"].Items.Any(required => required.Text == name)
                    && context.References.Resolve(site.Node["properties"][name])["type"].Text is "string"))
            .Select(site => new Problem(site.Node["discriminator"], $"'{site.Node["discriminator"].Text}' is no required property of type string.",
                "Declare it as a string, and name it in 'required'."));

    private static bool IsOpen(Node schema) => schema["x-ms-dynamic-schema"].Exists || schema["x-ms-dynamic-properties"].Exists;

    // A part of allOf may require what another part declares.
    private static SchemaSite Whole(SchemaSite site)
    {
        while (site is { Place: SchemaPlace.Part, Owner: { } owner })
            site = owner;
        return site;
    }

    private static IEnumerable<Node> Parts(RuleContext context, Node schema)
    {
        var seen = new HashSet<Node>();
        var open = new Stack<Node>([schema]);
        while (open.TryPop(out var next))
        {
            var node = context.References.Resolve(next);
            if (!node.Exists || !seen.Add(node))
                continue;
            yield return node;
            foreach (var part in node["allOf"].Items)
                open.Push(part);
        }
    }
}
