namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Where a path through a value leads in the value's schema.</summary>
internal static class SchemaPath
{
    /// <summary>The schema at the path, references followed; null where it cannot be there; <see cref="Node.Missing"/> where nobody can tell.</summary>
    public static Node? Find(RuleContext context, Node schema, IEnumerable<string> path)
    {
        var node = context.References.Resolve(schema);
        foreach (var part in path)
        {
            if (!node.Exists || Step(context, node, part, 0) is not { } next)
                return node.Exists ? null : Node.Missing;
            node = context.References.Resolve(next);
        }

        return node;
    }

    private static Node? Step(RuleContext context, Node schema, string part, int depth)
    {
        if (IsOpen(schema) || depth > 8)
            return Node.Missing;
        if (schema["properties"][part] is { Exists: true } property)
            return property;
        foreach (var piece in schema["allOf"].Items)
        {
            if (Step(context, context.References.Resolve(piece), part, depth + 1) is { } found)
                return found;
        }

        if (schema["additionalProperties"] is { Exists: true } additional && additional.Kind is not System.Text.Json.JsonValueKind.False)
            return additional.IsObject ? additional : Node.Missing;
        return int.TryParse(part, out _) && schema["items"].Exists ? schema["items"] : null;
    }

    // Nothing is said of the properties, or they are known only at run time.
    private static bool IsOpen(Node schema) =>
        !schema.Exists || schema["x-ms-dynamic-schema"].Exists || schema["x-ms-dynamic-properties"].Exists
        || ((schema["type"].Text ?? "object") is "object" && schema["properties"].Members.Count == 0 && !schema["allOf"].Exists
            && !schema["additionalProperties"].Exists);
}
