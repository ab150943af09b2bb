using System.Text.Json;
using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Files;
using FusionSample.ConnectorKit.Rules.Package;

namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>A connector as the rules see it: read, resolved and indexed once.</summary>
public sealed class RuleContext
{
    // Far beyond any connector (Power Fx stops at 30), and within what a thread's stack bears.
    private const int MaxDepth = 256;

    private readonly Dictionary<string, Operation> _byId = new(StringComparer.Ordinal);

    private RuleContext(ConnectorText text)
    {
        Text = text;
        (Root, NotJson) = Read(text.Definition, ConnectorText.DefinitionFile);
        (Properties, PropertiesNotJson) = text.Properties is null ? (Node.Missing, null)
            : Read(text.Properties, ConnectorText.PropertiesFile);
        References = new References(Root);
        PathItems = [.. Root["paths"].Members.Where(path => !IsExtension(path.Key))];
        Operations = [.. PathItems.SelectMany(path => path.Members.Where(IsOperation).Select(node => new Operation(this, path, node)))];
        foreach (var operation in Operations.Where(operation => operation.Id.Length > 0))
            _byId.TryAdd(operation.Id, operation);
        Parameters = ParameterList.Of(this);
        Schemas = new SchemaSites(this).All;
        DynamicCalls = DynamicCallReader.Read(this);
    }

    /// <summary>What was read.</summary>
    public ConnectorText Text { get; }

    /// <summary>The definition; <see cref="Node.Missing"/> where it cannot be read.</summary>
    public Node Root { get; }

    /// <summary>Why the definition is not JSON; null where it is. What is wrong by trailing commas and comments alone is read all the same.</summary>
    public JsonFlaw? NotJson { get; }

    /// <summary>The properties file; <see cref="Node.Missing"/> where there is none.</summary>
    public Node Properties { get; }

    /// <summary>Why the properties file is not JSON; null where it is, or where there is none.</summary>
    public JsonFlaw? PropertiesNotJson { get; }

    /// <summary>Follows <c>$ref</c>.</summary>
    public References References { get; }

    /// <summary>The paths, extensions left out.</summary>
    public IReadOnlyList<Node> PathItems { get; }

    /// <summary>The operations in the order of the file.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>Each parameter once, wherever it is defined.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Each schema once, nested ones too.</summary>
    public IReadOnlyList<SchemaSite> Schemas { get; }

    /// <summary>Each reference to an operation by a dynamic extension or the test of a connection.</summary>
    public IReadOnlyList<DynamicCall> DynamicCalls { get; }

    /// <summary>Everything that has a type outside a schema: parameters that are not a body, headers, and their items.</summary>
    public IReadOnlyList<Node> SimpleValues => field ??=
    [
        .. Parameters.Where(parameter => parameter.In is not "body").Select(parameter => parameter.Node)
            .Concat(Operations.SelectMany(operation => operation.Responses).SelectMany(response => response.Node["headers"].Members))
            .Distinct().SelectMany(WithItems),
    ];

    /// <summary>Everything that has a type: schemas that are no reference, and <see cref="SimpleValues"/>.</summary>
    public IReadOnlyList<Node> Typed => field ??= [.. Schemas.Select(site => site.Node).Where(node => !References.IsReference(node)), .. SimpleValues];

    /// <summary>The parameters that a maker fills in one by one; a body is filled in by its properties.</summary>
    public IReadOnlyList<Node> VisibleParameters => field ??=
    [
        .. Operations.Where(operation => !operation.IsInternal).SelectMany(operation => operation.Parameters)
            .Where(parameter => parameter.Node.IsObject && !parameter.IsInternal && parameter.In is not "body")
            .Select(parameter => parameter.Node).Distinct(),
    ];

    /// <summary>The properties that a maker sees.</summary>
    public IReadOnlyList<SchemaSite> VisibleProperties => field ??=
        [.. Schemas.Where(site => site is { Place: SchemaPlace.Property, IsVisible: true })];

    /// <summary>The headings of the readme; null where there is none.</summary>
    internal Headings? Readme => field ??= Text.Readme is { } text ? new Headings(text) : null;

    /// <summary>The script; null where there is none.</summary>
    internal ScriptCode? Script => field ??= Text.Script is { } text ? new ScriptCode(text) : null;

    /// <summary>The icon; null where there is none, or where it is no PNG.</summary>
    internal PngPicture? Icon => field ??= Text.Icon is { } bytes ? PngPicture.Read(bytes) : null;

    /// <summary>The certification package; null where the connector was found in none.</summary>
    internal SubmittedPackage? Package => field ??= Text.Package is { } entries ? new SubmittedPackage(entries) : null;

    /// <summary>What a connection asks for; nothing where the properties are not at hand.</summary>
    internal IReadOnlyList<ConnectionParameter> ConnectionParameters => field ??= ConnectionParameter.All(this);

    /// <summary>Every object with the shape that it should have.</summary>
    internal IReadOnlyList<(Node Node, Shape Shape)> Shaped => field ??= [.. ShapedNodes.Of(this)];

    /// <summary>Reads a connector, however broken it is.</summary>
    public static RuleContext Read(ConnectorText text) => new(text);

    /// <summary>The first operation of that id.</summary>
    public Operation? Find(string? operationId) => operationId is null ? null : _byId.GetValueOrDefault(operationId);

    internal static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.OrdinalIgnoreCase);

    private static bool IsOperation(Node node) =>
        node.IsObject && node.Key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch";

    private static IEnumerable<Node> WithItems(Node node)
    {
        for (; node.Exists; node = node["items"])
            yield return node;
    }

    private static (Node Root, JsonFlaw? Flaw) Read(string text, string file)
    {
        try
        {
            return (Read(text, file, new() { MaxDepth = MaxDepth }), null);
        }
        catch (JsonException exception)
        {
            try
            {
                // Connectors with trailing commas were published. What else is wrong with them is to be found as well.
                return (Read(text, file, new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }), JsonFlaw.Of(exception, text));
            }
            catch (JsonException)
            {
                return (Node.Missing, JsonFlaw.Of(exception, text));
            }
        }
        catch (ArgumentException)
        {
            return (Node.Missing, new(null, "The text holds half of a surrogate pair, which no encoding can write."));
        }
    }

    // Not disposed of: the nodes read from it as long as they live.
    private static Node Read(string text, string file, JsonDocumentOptions options) =>
        Node.Root(JsonDocument.Parse(text.TrimStart('\uFEFF'), options).RootElement, file);
}
