using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.Rules.Model;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>A definition from any API's OpenAPI document, whatever wrote that: the way for an API whose endpoints are not annotated here.</summary>
public static class ForeignDefinition
{
    // Enough to see what is wrong with a document; one with hundreds of errors is of another kind.
    private const int MostErrors = 10;

    // What a name twice in one object means nobody can say.
    internal static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// Paths, definitions and parameters as <see cref="ConnectorDefinition"/> has them, extensions (<c>x-ms-…</c>) and all. What it says of the
    /// connector as a whole comes from <see cref="DefinitionHead"/>; the path of its server becomes part of each path.
    /// </summary>
    /// <param name="openApi">OpenAPI 2.0, 3.0 or 3.1, in JSON.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">It is none, or nothing that 2.0 can say; the message names what is wrong and where.</exception>
    public static async Task<JsonObject> FromAsync(string openApi, CancellationToken cancellationToken = default)
    {
        var source = Parse(openApi);
        SourceVersion.Check(source);
        SourceReferences.WriteOut(source);
        WithoutOwnSignIn(source);
        var document = Read(source.ToJsonString());
        // Of 2.0 Microsoft's writer would make another 2.0: lists are joined otherwise, a body becomes a form.
        var definition = source.ContainsKey("swagger") ? AsItIs(source) : await WrittenAsync(document, cancellationToken);
        if (definition.Operations().Count == 0)
            throw new InvalidDataException("It has no operations, and without one there is no connector.");
        UploadedFiles.Apply(source, definition);
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

    // Microsoft's reader would say to programmers what is wrong.
    private static JsonObject Parse(string openApi)
    {
        var text = openApi.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (text.IsEmpty)
            throw new InvalidDataException("It is empty: OpenAPI in JSON is needed.");
        if (text[0] != '{')
            throw new InvalidDataException("It does not begin with '{' and looks like YAML: OpenAPI in JSON is needed. Convert it, or take it from where the API has it in JSON.");
        try
        {
            return JsonNode.Parse(openApi.TrimStart('\uFEFF'), documentOptions: Reading)!.AsObject();
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"It is not JSON: {JsonFlaw.Of(exception, openApi)}", exception);
        }
    }

    private static OpenApiDocument Read(string openApi)
    {
        try
        {
            var (document, diagnostic) = OpenApiDocument.Parse(openApi, "json");
            return document is not null && diagnostic?.Errors is null or [] ? document!
                : throw new InvalidDataException($"It is not sound OpenAPI: {string.Join("; ", (diagnostic?.Errors ?? []).Take(MostErrors).Select(ReaderError.Text))}.");
        }
        // The reader throws whatever its code meets in a document of another shape, such as an ArgumentOutOfRangeException.
        catch (Exception exception) when (exception is not InvalidDataException)
        {
            throw new InvalidDataException($"It is not sound OpenAPI, and what reads it says only: {ReaderError.Plain(exception.Message)}.", exception);
        }
    }

    private static async Task<JsonObject> WrittenAsync(OpenApiDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi2_0, cancellationToken))!.AsObject();
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException)
        {
            throw new InvalidDataException(
                $"The address of its first server cannot be used: {ReaderError.Plain(exception.Message)}. Give it whole, such as https://api.contoso.com/v2.", exception);
        }
    }

    // The head names the sign-ins: one of the document's own would be a name that stands for nothing. The reader refuses 'API Key', a name that many have.
    private static void WithoutOwnSignIn(JsonObject source)
    {
        source.Remove("security");
        source.Remove("securityDefinitions");
        (source["components"] as JsonObject)?.Remove("securitySchemes");
        foreach (var (_, operation) in source.Operations())
            operation.Remove("security");
    }

    // The head says of all operations that they take and answer JSON.
    private static JsonObject AsItIs(JsonObject source)
    {
        foreach (var (_, operation) in source.Operations())
        {
            foreach (var key in (string[])["consumes", "produces"])
            {
                if (operation[key] is null && source[key] is { } ofAll)
                    operation[key] = ofAll.DeepClone();
            }
        }

        return source.DeepClone().AsObject();
    }

    // The head says '/' for all connectors: one address, and paths that begin there.
    private static void WithBasePath(JsonObject definition)
    {
        if (definition["basePath"]?.GetValue<string>().TrimEnd('/') is not { Length: > 0 } basePath || definition["paths"] is not JsonObject paths)
            return;
        definition["paths"] = new JsonObject(paths.Select(path => KeyValuePair.Create($"{basePath}{path.Key}", path.Value?.DeepClone())));
    }
}
