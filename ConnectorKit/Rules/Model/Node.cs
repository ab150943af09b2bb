using System.Globalization;
using System.Text.Json;

namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>
/// A value in a JSON file that knows its place. Asking for what is not there gives <see cref="Missing"/>, so that a check can be
/// written as if every document were well formed: a wrong kind of value reads as an absent one.
/// </summary>
public sealed class Node
{
    /// <summary>What is not there.</summary>
    public static readonly Node Missing = new(null, "", default, "");

    private readonly JsonElement _element;
    private readonly List<Node> _children = [];
    private readonly Dictionary<string, Node> _members = new(StringComparer.Ordinal);
    private string? _pointer;

    private Node(Node? parent, string key, JsonElement element, string file)
    {
        (Parent, Key, _element, File) = (parent, key, element, file);
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                Add(new Node(this, SafeText.NameOf(property), property.Value, file));
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                _children.Add(new Node(this, _children.Count.ToString(CultureInfo.InvariantCulture), item, file));
        }
    }

    /// <summary>The node that holds this one; none for the root.</summary>
    public Node? Parent { get; }

    /// <summary>The name or index in <see cref="Parent"/>.</summary>
    public string Key { get; }

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>Whether it is there at all.</summary>
    public bool Exists => _element.ValueKind is not JsonValueKind.Undefined;

    /// <summary>The kind of value; undefined where it is not there.</summary>
    public JsonValueKind Kind => _element.ValueKind;

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => Kind is JsonValueKind.Object;

    /// <summary>Whether it is an array.</summary>
    public bool IsArray => Kind is JsonValueKind.Array;

    /// <summary>Whether it is the value true.</summary>
    public bool IsTrue => Kind is JsonValueKind.True;

    /// <summary>Whether it is a string.</summary>
    public bool IsText => Kind is JsonValueKind.String;

    /// <summary>A string's value; null for anything else.</summary>
    public string? Text => IsText ? field ??= SafeText.Of(_element) : null;

    /// <summary>A string's value, or nothing but blanks for anything else.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>A number's value; null for anything else, infinite for one that is too large.</summary>
    public double? Number => Kind is JsonValueKind.Number && _element.TryGetDouble(out var number) ? number : null;

    /// <summary>The text in the file.</summary>
    public string Raw => Exists ? _element.GetRawText() : "";

    /// <summary>The members of an object in the order of the file, a repeated one as often as it stands there; else none.</summary>
    public IReadOnlyList<Node> Members => IsObject ? _children : [];

    /// <summary>The items of an array; else none.</summary>
    public IReadOnlyList<Node> Items => IsArray ? _children : [];

    /// <summary>Members or items.</summary>
    public IReadOnlyList<Node> Children => _children;

    /// <summary>A member of an object, the last of that name as JSON readers do.</summary>
    public Node this[string name] => _members.GetValueOrDefault(name, Missing);

    /// <summary>The place in the file (RFC 6901).</summary>
    public string Pointer => _pointer ??= Parent is null ? "" : $"{Parent.Pointer}/{JsonPath.Escape(Key)}";

    /// <summary>The node and all below it.</summary>
    public IEnumerable<Node> All()
    {
        var open = new Stack<Node>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node._children.AsEnumerable().Reverse())
                open.Push(child);
        }
    }

    /// <summary>The value in a form that is equal for equal values, whatever the order of members.</summary>
    public string Canonical => field ??= Kind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', _members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{SafeText.Quote(member.Key)}:{member.Value.Canonical}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', _children.Select(child => child.Canonical))}]",
        _ => Raw,
    };

    /// <summary>The nodes whose value, whatever the order of its members, stood among them before.</summary>
    internal static IEnumerable<Node> Repeated(IEnumerable<Node> nodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. nodes.Where(node => !seen.Add(node.Canonical))];
    }

    /// <summary>A file as a whole that cannot be read.</summary>
    internal static Node Nowhere(string file) => new(null, "", default, file);

    /// <summary>The document's root.</summary>
    internal static Node Root(JsonElement element, string file) => new(null, "", element, file);

    private void Add(Node child)
    {
        _children.Add(child);
        _members[child.Key] = child;
    }
}
