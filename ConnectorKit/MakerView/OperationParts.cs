using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Finds the parts of a definition that an operation is made of: itself, what its path gives it, and all that is referred to.</summary>
internal static class OperationParts
{
    // Far more than the platform allows in one operation's schemas, and soon read.
    private const int Most = 2_000;

    /// <summary>The pointers of the parts (RFC 6901).</summary>
    public static IReadOnlySet<string> Of(Operation operation, SchemaView view)
    {
        var parts = new HashSet<Node>();
        var open = new Stack<Node>([operation.Node, operation.PathItem["parameters"], operation.NotificationContent]);
        while (parts.Count < Most && open.TryPop(out var part))
        {
            if (!part.Exists || !parts.Add(part))
                continue;
            foreach (var reference in part.All().Where(References.IsReference))
                open.Push(view.Target(reference));
        }

        return parts.Select(part => part.Pointer).ToHashSet(StringComparer.Ordinal);
    }
}
