using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>Every object of a document with the shape that it should have.</summary>
internal static class ShapedNodes
{
    public static IEnumerable<(Node Node, Shape Shape)> Of(RuleContext context)
    {
        var root = context.Root;
        IEnumerable<(Node, Shape)> all =
        [
            (root, Shape.Root), (root["info"], Shape.Info), (root["info"]["contact"], Shape.Contact),
                (root["info"]["license"], Shape.License),
            (root["externalDocs"], Shape.ExternalDocs),
            .. root["tags"].Items.Select(tag => (tag, Shape.Tag)),
            .. context.PathItems.Select(path => (path, Shape.Path)),
            .. context.Operations.Select(operation => (operation.Node, Shape.Operation)),
            .. ParameterSites(context).Select(node => (node, node["in"].Text is "body" ? Shape.Body : Shape.Parameter)),
            .. Items(context).Select(node => (node, Shape.Items)),
            .. Responses(context).Select(node => (node, Shape.Response)),
            .. Responses(context).SelectMany(response => response["headers"].Members).Select(node => (node, Shape.Header)),
            .. context.Schemas.Select(site => (site.Node, Shape.Schema)),
            .. SchemasOfAnotherKind(context).Select(node => (node, Shape.Schema)),
        ];
        return all.Where(entry => entry.Item1.Exists && !References.IsReference(entry.Item1));
    }

    private static IEnumerable<Node> ParameterSites(RuleContext context) =>
        context.Root["parameters"].Members.Concat(context.PathItems.Concat(context.Operations.Select(operation => operation.Node))
            .SelectMany(holder => holder["parameters"].Items));

    private static IEnumerable<Node> Items(RuleContext context) =>
        context.SimpleValues.Select(value => value["items"]).Where(items => items.Exists).Distinct();

    private static IEnumerable<Node> Responses(RuleContext context) =>
        context.Root["responses"].Members.Concat(context.Operations.SelectMany(operation => operation.Responses)
            .Select(response => response.Site));

    // A schema that is no object is not among the context's schemas.
    private static IEnumerable<Node> SchemasOfAnotherKind(RuleContext context) =>
        context.Root["definitions"].Members.Concat(context.Schemas
            .SelectMany(site => site.Node["properties"].Members.Concat(site.Node["allOf"].Items)))
            .Where(node => !node.IsObject);
}
