namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>JSON pointers (RFC 6901) as references and dynamic paths use them.</summary>
internal static class JsonPath
{
    /// <summary>A member's name as a part of a pointer.</summary>
    public static string Escape(string name) =>
        name.Contains('~') || name.Contains('/') ? name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1",
            StringComparison.Ordinal) : name;

    /// <summary>The names in a pointer's fragment form ('#/a/b'); null where it is none.</summary>
    public static IReadOnlyList<string>? Fragment(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;
        var parts = reference[2..].Split('/');
        return parts.All(IsValid) ? [.. parts.Select(part => Unescape(Uri.UnescapeDataString(part)))] : null;
    }

    /// <summary>The names in a dynamic path ('properties/displayName'), with or without a slash in front.</summary>
    public static string[] Parts(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Unescape)];

    /// <summary>The node below <paramref name="root"/>, or <see cref="Node.Missing"/>.</summary>
    public static Node Find(Node root, IReadOnlyList<string> parts)
    {
        var node = root;
        foreach (var part in parts)
        {
            node = node.IsArray && int.TryParse(part, out var index) && index >= 0 && index < node.Items.Count ? node.Items[index]
                : node[part];
            if (!node.Exists)
                break;
        }

        return node;
    }

    private static string Unescape(string part) =>
        part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    // A tilde that is not ~0 or ~1 is an error (RFC 6901, section 3).
    private static bool IsValid(string part)
    {
        for (var at = part.IndexOf('~', StringComparison.Ordinal); at >= 0; at = part.IndexOf('~', at + 1))
        {
            if (at + 1 >= part.Length || part[at + 1] is not ('0' or '1'))
                return false;
        }

        return true;
    }
}
