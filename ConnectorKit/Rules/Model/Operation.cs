using System.Globalization;

namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>An operation with all that it takes from its path and from the document.</summary>
public sealed class Operation
{
    internal Operation(RuleContext context, Node pathItem, Node node)
    {
        (PathItem, Node) = (pathItem, node);
        OwnParameters = Resolve(context, node["parameters"]);
        PathParameters = Resolve(context, pathItem["parameters"]);
        Parameters = [.. PathParameters.Where(shared => !OwnParameters.Any(own => (own.Name, own.In) == (shared.Name, shared.In))),
            .. OwnParameters];
        Responses = [.. node["responses"].Members.Where(site => !RuleContext.IsExtension(site.Key))
            .Select(site => new Response(site, context.References.Resolve(site)))];
        Consumes = MimeTypes(context, "consumes");
        Produces = MimeTypes(context, "produces");
    }

    /// <summary>The operation.</summary>
    public Node Node { get; }

    /// <summary>The path item that holds it.</summary>
    public Node PathItem { get; }

    /// <summary>The path's template.</summary>
    public string Path => PathItem.Key;

    /// <summary>The HTTP method, in lower case.</summary>
    public string Method => Node.Key;

    /// <summary>The operationId; empty where there is none.</summary>
    public string Id => Node["operationId"].Text ?? "";

    /// <summary>The id, or method and path where there is none: for messages.</summary>
    public string Label => Id.Length > 0 ? Id : $"{Method} {Path}";

    /// <summary>Whether a maker does not see it.</summary>
    public bool IsInternal => Node["x-ms-visibility"].Text is "internal";

    /// <summary>Whether it is on the way out.</summary>
    public bool IsDeprecated => Node["deprecated"].IsTrue;

    /// <summary>Whether it starts a flow.</summary>
    public bool IsTrigger => Node["x-ms-trigger"].Exists;

    /// <summary>What is posted to a flow later; missing where the path is no webhook's.</summary>
    public Node NotificationContent => PathItem["x-ms-notification-content"];

    /// <summary>Whether it subscribes to something: a trigger on a path that says what is posted to a flow later.</summary>
    public bool IsWebhook => IsTrigger && NotificationContent.Exists;

    /// <summary>Whether Power Apps makes a function of it: not internal, no trigger, no webhook.</summary>
    public bool IsFunction => !IsInternal && !IsTrigger && !NotificationContent.Exists;

    /// <summary>Its own and its path's parameters; its own wins.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The parameters that it lists itself.</summary>
    public IReadOnlyList<Parameter> OwnParameters { get; }

    /// <summary>The parameters of its path.</summary>
    public IReadOnlyList<Parameter> PathParameters { get; }

    /// <summary>The body; null where it has none.</summary>
    public Parameter? Body => Parameters.FirstOrDefault(parameter => parameter.In is "body");

    /// <summary>The responses in the order of the file.</summary>
    public IReadOnlyList<Response> Responses { get; }

    /// <summary>The successful ones, the lowest first.</summary>
    public IEnumerable<Response> Successes => Responses.Where(response => response.IsSuccess).OrderBy(response => response.Status);

    /// <summary>The schema of the lowest 2xx that has one, or of 'default' where there is no 2xx; missing where none has.</summary>
    public Node AnswerSchema => (Successes.Any() ? Successes : Responses.Where(response => response.Site.Key is "default"))
        .Select(response => response.Schema).FirstOrDefault(schema => schema.Exists) ?? Node.Missing;

    /// <summary>What it takes: its own list, or the document's.</summary>
    public IReadOnlyList<Node> Consumes { get; }

    /// <summary>What it answers: its own list, or the document's.</summary>
    public IReadOnlyList<Node> Produces { get; }

    private static List<Parameter> Resolve(RuleContext context, Node list) =>
        [.. list.Items.Select(site => new Parameter(site, context.References.Resolve(site)))];

    private IReadOnlyList<Node> MimeTypes(RuleContext context, string key) => (Node[key].Exists ? Node[key] : context.Root[key]).Items;
}

/// <summary>One response of an operation, references followed.</summary>
/// <param name="Site">Where it stands among the responses.</param>
/// <param name="Node">Its definition.</param>
public sealed record Response(Node Site, Node Node)
{
    /// <summary>The status code; 0 for 'default' and for what is no number.</summary>
    public int Status => int.TryParse(Site.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    /// <summary>Whether it is a 2xx.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Its schema, as written.</summary>
    public Node Schema => Node["schema"];
}
