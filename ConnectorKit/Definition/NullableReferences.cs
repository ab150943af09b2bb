using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// A reference that may be null is written as a choice between null and the reference, which OpenAPI 2.0 does not know. The choice
/// is made after the schemas' own transformers have run, so that it only shows on the document.
/// </summary>
internal static class NullableReferences
{
    public static Task ApplyAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            foreach (var (name, property) in schema.Properties?.ToList() ?? [])
            {
                if (property.OneOf is { Count: 2 } choices && choices.Any(choice => choice.Type == JsonSchemaType.Null))
                {
                    schema.Properties![name] = choices.Single(choice => choice.Type != JsonSchemaType.Null);
                    schema.Required?.Remove(name);
                }
            }
        }

        return Task.CompletedTask;
    }
}
