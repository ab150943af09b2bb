using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>What only shows on the document as a whole: tags that say nothing, references that may be null, errors without a body.</summary>
internal static class TidyDocument
{
    public static void Apply(OpenApiDocument document)
    {
        document.Tags = null;
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(entry => entry.Value))
        {
            operation.Tags?.Clear();
            operation.Responses = Ordered(operation.Responses ?? []);
        }

        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>())
        {
            foreach (var (name, property) in schema.Properties?.ToList() ?? [])
            {
                if (NotNull(property) is { } reference)
                {
                    schema.Properties![name] = reference;
                    schema.Required?.Remove(name);
                }
            }
        }

        // Errors are described in words (the platform shows a maker their status only), so nothing refers to this any more.
        schemas.Remove("ProblemDetails");
        schemas.Remove("HttpValidationProblemDetails");
    }

    // The success first: the platform takes its schema as the operation's answer.
    private static OpenApiResponses Ordered(OpenApiResponses responses)
    {
        var ordered = new OpenApiResponses();
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            if (response is OpenApiResponse error && !status.StartsWith('2'))
                error.Content = null;
            ordered.Add(status, response);
        }

        return ordered;
    }

    // A reference that may be null is written as a choice between null and the reference, which OpenAPI 2.0 does not know.
    private static IOpenApiSchema? NotNull(IOpenApiSchema schema) =>
        schema.OneOf is { Count: 2 } choices && choices.Any(choice => choice.Type == JsonSchemaType.Null)
            ? choices.Single(choice => choice.Type != JsonSchemaType.Null)
            : null;
}
