using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Reads what an operation takes: its parameters, and a body property by property, as the designers lay it out.</summary>
internal sealed class FieldReader(SchemaView view)
{
    // Power Fx gives up at 30 (rules, 2.7); no form of a published connector comes near the other.
    private const int Deepest = 30;
    private const int Most = 2_000;
    private const int MostChoices = 20_000;

    // Fact 12: path, query, header, body.
    private static readonly string[] Order = ["path", "query", "header", "formData", "body"];

    private readonly HashSet<Node> _around = [];
    private readonly Dictionary<Node, IReadOnlyList<MakerChoice>> _choices = [];
    private int _count;
    private int _choiceCount;

    /// <summary>The fields in the order in which they are asked for.</summary>
    public static IReadOnlyList<MakerField> Of(Operation operation, SchemaView view)
    {
        var reader = new FieldReader(view);
        return
        [
            .. operation.Parameters.Where(parameter => parameter.Node.IsObject).OrderBy(parameter => Array.IndexOf(Order, parameter.In))
                .SelectMany(parameter => parameter.In is "body" ? reader.Body(parameter) : [reader.Parameter(parameter)])
                .DistinctBy(field => field.Id),
        ];
    }

    /// <summary>The fields of a shape that is known at run time only, at <paramref name="at"/> in the body.</summary>
    public static IReadOnlyList<MakerField> Of(Node schema, SchemaView view, MakerField at) =>
        [.. new FieldReader(view).Schema(schema, at with { Shape = null, ItemFields = [] }, depth: 0)];

    private MakerField Parameter(Parameter parameter) => Leaf(parameter.Node, new MakerField
    {
        In = parameter.In,
        Path = [parameter.Name],
        Title = view.Title(parameter.Node, parameter.Name),
        Hint = view.Hint(parameter.Node),
        Kind = ValueKinds.Of(parameter.Node),
        IsRequired = parameter.IsRequired,
        IsPositional = parameter.IsRequired,
        Visibility = view.Visibility(parameter.Node),
        IsEncodedTwice = parameter.Node["x-ms-url-encoding"].Text is "double",
    }, depth: 0);

    private IEnumerable<MakerField> Body(Parameter body) => Schema(body.Node["schema"], new MakerField
    {
        In = "body",
        Path = [],
        Title = view.Title(body.Node, body.Name),
        Hint = view.Hint(body.Node),
        Kind = ValueKind.Untyped,
        IsRequired = body.IsRequired,
        IsPositional = body.IsRequired,
        Visibility = view.Visibility(body.Node),
    }, depth: 0);

    private IEnumerable<MakerField> Schema(Node schema, MakerField at, int depth)
    {
        // A definition can have more paths than atoms; every step counts.
        if (++_count > Most)
            return [];
        var node = view.Resolve(schema);
        // Fact 9: a schema that refers to itself becomes text.
        if (_around.Contains(node))
            return [at with { Kind = ValueKind.Text }];
        if (depth > Deepest || ValueKinds.Of(node) is not ValueKind.Object || DynamicReader.Shape(schema) is not null || DynamicReader.Shape(node) is not null)
            return [Leaf(schema, at, depth)];
        var properties = view.Properties(schema).Where(one => !view.Resolve(one.Property)["readOnly"].IsTrue).ToArray();
        if (properties.Length == 0)
            return [Leaf(schema, at, depth)];
        _around.Add(node);
        var fields = properties.SelectMany(one => Schema(one.Property, Inside(at, one.Property, one.IsRequired), depth + 1)).ToArray();
        _around.Remove(node);
        return fields;
    }

    // Titles of objects inside objects are joined (rules, 2.4); what is around decides at least as much as the property itself.
    private MakerField Inside(MakerField around, Node property, bool isRequired) => around with
    {
        Path = [.. around.Path, property.Key],
        Title = around.Path.Count == 0 ? view.Title(property, property.Key) : $"{around.Title} {view.Title(property, property.Key)}",
        Hint = view.Hint(property),
        IsRequired = around.IsRequired && isRequired,
        IsPositional = around.Path.Count == 0 ? isRequired : around.IsPositional,
        // The platform fills in by itself where it wants to be called.
        Visibility = property["x-ms-notification-url"].IsTrue ? Visibility.Internal : Stronger(around.Visibility, view.Visibility(property)),
    };

    private MakerField Leaf(Node site, MakerField at, int depth)
    {
        var node = view.Resolve(site);
        var kind = ValueKinds.Of(node);
        return at with
        {
            Kind = kind,
            Format = node["format"].Text,
            DefaultJson = node["default"].Exists ? node["default"].Raw : null,
            Choices = ChoicesOf(node),
            DynamicChoices = DynamicReader.Choices(site) ?? DynamicReader.Choices(node),
            Shape = DynamicReader.Shape(site) ?? DynamicReader.Shape(node),
            ItemFields = kind is ValueKind.List && depth <= Deepest && _count <= Most ? Items(node, at, depth) : [],
        };
    }

    // One enumeration may be shared by thousands of fields, and each shows it.
    private IReadOnlyList<MakerChoice> ChoicesOf(Node node)
    {
        if (!_choices.TryGetValue(node, out var choices))
            _choices[node] = choices = MakerChoices.Of(node);
        return (_choiceCount += choices.Count) <= MostChoices ? choices : [];
    }

    private MakerField[] Items(Node list, MakerField at, int depth)
    {
        if (!_around.Add(list))
            return [];
        var item = new MakerField
        {
            In = "body",
            Path = [],
            Title = view.Title(list["items"], $"{at.Title} Item"),
            Hint = view.Hint(list["items"]),
            Kind = ValueKind.Untyped,
            IsRequired = true,
            Visibility = Visibility.Normal,
        };
        var fields = Schema(list["items"], item, depth + 1).ToArray();
        _around.Remove(list);
        return fields;
    }

    private static Visibility Stronger(Visibility around, Visibility own) =>
        around is Visibility.Internal || own is Visibility.Internal ? Visibility.Internal
        : around is Visibility.Advanced || own is Visibility.Advanced ? Visibility.Advanced
        : own;
}
