namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Follows <c>$ref</c> inside the document, and gives up where it leads nowhere or in a circle.</summary>
public sealed class References(Node root)
{
    // A chain is an error already (SchemaRefLoopNotAllowed); this only has to end.
    private const int LongestChain = 16;

    /// <summary>Whether the node is a reference.</summary>
    public static bool IsReference(Node node) => node["$ref"].Exists;

    /// <summary>What one step leads to; <see cref="Node.Missing"/> where it leads nowhere.</summary>
    public Node Target(Node node) =>
        node["$ref"].Text is { } reference && JsonPath.Fragment(reference) is { } parts ? JsonPath.Find(root, parts) : Node.Missing;

    /// <summary>The node itself, or what it refers to in the end; <see cref="Node.Missing"/> where that is nowhere or a circle.</summary>
    public Node Resolve(Node node)
    {
        for (var steps = 0; IsReference(node); steps++)
        {
            if (steps == LongestChain)
                return Node.Missing;
            node = Target(node);
        }

        return node;
    }
}
