using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>What must be there, by the shapes and by what a maker reads.</summary>
internal static class RequiredTexts
{
    public static IEnumerable<(Node Holder, string What, string Key)> Of(RuleContext context) =>
    [
        .. from entry in ShapedNodes.Of(context) where entry.Node.IsObject from key in entry.Shape.Required select (entry.Node, entry.Shape.Name, key),
        .. from operation in context.Operations where !operation.IsInternal from key in (string[])["summary", "description"] select (operation.Node, "operation", key),
        .. from parameter in VisibleParameters(context) from key in (string[])["x-ms-summary", "description"] select (parameter, "parameter", key),
    ];

    /// <summary>The parameters that a maker fills in one by one; a body is filled in by its properties.</summary>
    public static IEnumerable<Node> VisibleParameters(RuleContext context) =>
        context.Operations.Where(operation => !operation.IsInternal).SelectMany(operation => operation.Parameters)
            .Where(parameter => parameter.Node.IsObject && !parameter.IsInternal && parameter.In is not "body").Select(parameter => parameter.Node).Distinct();
}
