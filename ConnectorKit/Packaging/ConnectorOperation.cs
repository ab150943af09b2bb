using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>One action or trigger of a definition, as the packages read it.</summary>
/// <param name="Path">Its path, with <c>{name}</c> for a parameter.</param>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Json">The operation object.</param>
/// <param name="Parameters">Those of the path and its own, references resolved.</param>
internal sealed record ConnectorOperation(string Path, string Method, JsonObject Json, IReadOnlyList<ConnectorParameter> Parameters)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    public string Id => Text("operationId");

    public string Summary => Text("summary");

    public string Description => Text("description");

    /// <summary>Makers neither see nor find it.</summary>
    public bool IsInternal => Text("x-ms-visibility") == "internal";

    public bool IsTrigger => Json.ContainsKey("x-ms-trigger");

    /// <summary>The property of the answer that holds the address of the next page, or null.</summary>
    public string? NextLinkName => (string?)Json["x-ms-pageable"]?["nextLinkName"];

    /// <summary>All operations, in the order of the file.</summary>
    public static IEnumerable<ConnectorOperation> All(JsonObject definition) =>
        from path in definition["paths"] as JsonObject ?? []
        from entry in path.Value as JsonObject ?? []
        where Methods.Contains(entry.Key) && entry.Value is JsonObject
        let shared = path.Value!["parameters"] as JsonArray ?? []
        let own = entry.Value!["parameters"] as JsonArray ?? []
        select new ConnectorOperation(
            path.Key,
            entry.Key.ToUpperInvariant(),
            entry.Value.AsObject(),
            [.. shared.Concat(own).OfType<JsonObject>().Select(parameter => new ConnectorParameter(Resolve(definition, parameter)))]);

    private static JsonObject Resolve(JsonObject definition, JsonObject parameter) =>
        LocalReferences.ReferenceOf(parameter) is { } reference
            ? definition["parameters"]?[reference.Split('/')[^1]] as JsonObject
                ?? throw new InvalidDataException($"The definition refers to the parameter {reference}, which it does not hold.")
            : parameter;

    private string Text(string key) => Json[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
