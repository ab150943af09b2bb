using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>A definition from any API's OpenAPI document, whatever wrote that: the way for an API whose endpoints are not annotated here.</summary>
public static class ForeignDefinition
{
    // Enough to see what is wrong with a document; one with hundreds of errors is of another kind.
    private const int MostErrors = 10;

    /// <summary>
    /// Paths, definitions and parameters as <see cref="ConnectorDefinition"/> has them, extensions (<c>x-ms-…</c>) and all. What it says of the
    /// connector as a whole comes from <see cref="DefinitionHead"/>; the path of its server becomes part of each path.
    /// </summary>
    /// <param name="openApi">OpenAPI 2.0, 3.0 or 3.1, in JSON.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">It is none, or nothing that 2.0 can say; the message names what is wrong and where.</exception>
    public static async Task<JsonObject> FromAsync(string openApi, CancellationToken cancellationToken = default)
    {
        var document = Read(openApi);
        var definition = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi2_0, cancellationToken))!.AsObject();
        if (definition.Operations().Count == 0)
            throw new InvalidDataException("It has no operations, and without one there is no connector.");
        WithBasePath(definition);
        InlinedParts.Apply(definition);
        try
        {
            DefinitionShape.Apply(definition);
        }
        catch (ConnectorAnnotationException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }

        foreach (var element in definition.Objects())
            element.Remove(Extensions.Nullable);
        return definition;
    }

    private static OpenApiDocument Read(string openApi)
    {
        try
        {
            var (document, diagnostic) = OpenApiDocument.Parse(openApi, "json");
            return document is not null && diagnostic?.Errors is null or [] ? document! : throw new InvalidDataException("It is not sound OpenAPI: " + string.Join(" ",
                (diagnostic?.Errors ?? []).Take(MostErrors).Select(error => $"{error.Message} ({error.Pointer})")));
        }
        catch (Exception exception) when (exception is JsonException or OpenApiException)
        {
            throw new InvalidDataException($"It is no OpenAPI document in JSON: {exception.Message}", exception);
        }
    }

    // The head says '/' for all connectors: one address, and paths that begin there.
    private static void WithBasePath(JsonObject definition)
    {
        if (definition["basePath"]?.GetValue<string>().TrimEnd('/') is not { Length: > 0 } basePath || definition["paths"] is not JsonObject paths)
            return;
        definition["paths"] = new JsonObject(paths.Select(path => KeyValuePair.Create($"{basePath}{path.Key}", path.Value?.DeepClone())));
    }
}
