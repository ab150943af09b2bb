using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>What must be there, by the shapes and by what a maker reads.</summary>
internal static class RequiredTexts
{
    public static IEnumerable<(Node Holder, string What, string Key)> Of(RuleContext context) =>
    [
        .. from entry in context.Shaped where entry.Node.IsObject from key in entry.Shape.Required select (entry.Node, entry.Shape.Name, key),
        .. from operation in context.Operations where !operation.IsInternal from key in (string[])["summary", "description"] select (operation.Node, "operation", key),
        .. from parameter in context.VisibleParameters from key in (string[])["x-ms-summary", "description"] select (parameter, "parameter", key),
    ];
}
