using System.Text.Json;
using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>
/// A connector as a maker sees it once it is imported, read from its files alone: the card, the actions and triggers with their
/// fields and tokens, and what the platform leaves out. Anything may stand in the files; what is broken is missing here.
/// </summary>
public sealed class MakerConnector
{
    private MakerConnector(ConnectorText text)
    {
        Context = RuleContext.Read(text);
        var view = new SchemaView(Context.References);
        Operations = [.. Context.Operations.Select(operation => new MakerOperation(operation, view))];
    }

    /// <summary>Why nothing can be shown; null where something can.</summary>
    public string? Unreadable =>
        Context is { NotJson: { } why, Root.Exists: false } ? $"This is no JSON: {why}"
        : Context.Root["swagger"].Text is not "2.0" ? "This is no OpenAPI 2.0 document (\"swagger\": \"2.0\"), and the platform takes nothing else."
        : null;

    /// <summary>The name on the card.</summary>
    public string Title => Info("title") ?? "Without a title";

    /// <summary>The text on the card.</summary>
    public string? Description => Info("description");

    /// <summary>The version.</summary>
    public string? Version => Info("version");

    /// <summary>Who answers for it: the publisher, or the contact.</summary>
    public string? Publisher => Text(Context.Properties["properties"]["publisher"]) ?? Text(Context.Root["info"]["contact"]["name"]);

    /// <summary>The colour behind the icon, <c>#rrggbb</c>.</summary>
    public string Color => BrandColor.Of(Context.Properties["properties"]["iconBrandColor"].Text);

    /// <summary>Host and base path, as written.</summary>
    public string Address => $"{Context.Root["host"].Text}{Context.Root["basePath"].Text?.TrimEnd('/')}";

    /// <summary>The scheme and host of its addresses, without a slash at the end: https where it is offered.</summary>
    public string Origin =>
        $"{(Context.Root["schemes"].Items is { Count: > 0 } schemes && schemes.All(scheme => scheme.Text is "http") ? "http" : "https")}://{Context.Root["host"].Text}";

    /// <summary>What is below the host, without a slash at its end.</summary>
    public string BasePath => Context.Root["basePath"].Text?.TrimEnd('/') ?? "";

    /// <summary>All operations in the order of the file, internal ones too.</summary>
    public IReadOnlyList<MakerOperation> Operations { get; }

    /// <summary>What the platform's runtime leaves out of it or changes. Found once, when it is first asked for.</summary>
    public RuntimeFindings Runtime => field ??= RuntimeFindings.Of(this);

    /// <summary>What the rules see of it.</summary>
    internal RuleContext Context { get; }

    /// <summary>Reads a connector.</summary>
    public static MakerConnector Read(ConnectorText text) => new(text);

    /// <summary>The operation of that id; null where there is none.</summary>
    public MakerOperation? Find(string? operationId) => Operations.FirstOrDefault(operation => operation.Id == operationId);

    /// <summary>What a maker finds: important first, advanced last and only where asked for or searched for, internal never.</summary>
    /// <param name="search">Words that must all stand in name, description or id; none finds everything.</param>
    /// <param name="all">Whether advanced ones are shown without a search.</param>
    public IReadOnlyList<MakerOperation> Found(string? search = null, bool all = false) => OperationSearch.In(Operations, search, all);

    /// <summary>The fields that a shape has, once its schema is known.</summary>
    /// <param name="field">The field that waits for it.</param>
    /// <param name="schema">The schema, as an operation answered it.</param>
    public static IReadOnlyList<MakerField> FieldsOf(MakerField field, JsonElement schema) => AnsweredSchema(schema) is var (node, view) ? FieldReader.Of(node, view, field) : [];

    /// <summary>The tokens that an answer has, once its schema is known.</summary>
    /// <param name="schema">The schema, as an operation answered it.</param>
    public static IReadOnlyList<MakerToken> TokensOf(JsonElement schema) => AnsweredSchema(schema) is var (node, view) ? TokenReader.Of(node, view) : [];

    private static (Node Root, SchemaView View) AnsweredSchema(JsonElement schema)
    {
        var root = Node.Root(schema, "schema");
        return (root, new SchemaView(new References(root)));
    }

    private string? Info(string name) => Text(Context.Root["info"][name]);

    private static string? Text(Node node) => node.IsBlank ? null : node.Text;
}
