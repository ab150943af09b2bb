using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Triggers;

/// <summary>A place in a body where the platform writes the address that the service is to call (x-ms-notification-url).</summary>
/// <param name="Operation">The operation whose body it is.</param>
/// <param name="Property">The property that is marked.</param>
/// <param name="IsInternal">Whether it, or something around it, is internal.</param>
/// <param name="IsRequired">Whether it and everything around it is required, the body included.</param>
internal sealed record NotificationUrl(Operation Operation, Node Property, bool IsInternal, bool IsRequired)
{
    /// <summary>Whether a schema or a parameter is marked.</summary>
    public static bool IsMarked(Node node) => node["x-ms-notification-url"] is { Exists: true } mark && mark.Kind is not System.Text.Json.JsonValueKind.False;

    /// <summary>Those of an operation's body, each way that leads to it with what differs.</summary>
    public static IEnumerable<NotificationUrl> Of(RuleContext context, Operation operation)
    {
        if (operation.Body is not { } body)
            yield break;
        // What is around a schema comes to these two facts, so each schema is looked at four times at most.
        var seen = new HashSet<(Node, bool, bool)>();
        var open = new Stack<(Node Node, bool IsInternal, bool IsRequired)>([(body.Node["schema"], body.IsInternal, body.IsRequired)]);
        while (open.TryPop(out var at))
        {
            var node = context.References.Resolve(at.Node);
            var isInternal = at.IsInternal || at.Node["x-ms-visibility"].Text is "internal" || node["x-ms-visibility"].Text is "internal";
            if (!node.IsObject || !seen.Add((node, isInternal, at.IsRequired)))
                continue;
            if (IsMarked(node))
                yield return new(operation, node, isInternal, at.IsRequired);
            var required = node["required"].Items.Select(name => name.Text ?? "").ToHashSet(StringComparer.Ordinal);
            foreach (var (inner, place) in SchemaSites.Nested(node))
                open.Push((inner, isInternal, at.IsRequired && (place is SchemaPlace.Part || (place is SchemaPlace.Property && required.Contains(inner.Key)))));
        }
    }
}
