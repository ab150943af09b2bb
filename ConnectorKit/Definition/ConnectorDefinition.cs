using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Makes a Power Platform custom connector's definition (OpenAPI 2.0) from the endpoints of an application.</summary>
public static class ConnectorDefinition
{
    /// <summary>The file's name in every packaging of a connector.</summary>
    public const string FileName = "apiDefinition.swagger.json";

    private const string DocumentName = "connector";

    /// <summary>Registers the document.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="describe">Sets title, description, contact and what else belongs to the document as a whole.</param>
    public static IServiceCollection AddConnectorDefinition(this IServiceCollection services, Action<OpenApiDocument> describe) =>
        services.AddOpenApi(DocumentName, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi2_0;
            options.AddSchemaTransformer(PlainTypes.Apply);
            options.AddDocumentTransformer((document, _, _) =>
            {
                describe(document);
                TidyDocument.Apply(document);
                return Task.CompletedTask;
            });
        });

    /// <summary>Writes the definition, with LF line ends and a last one, so that the file is the same on every machine.</summary>
    public static async Task WriteAsync(IServiceProvider services, string folder, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, FileName), await ToJsonAsync(services, cancellationToken), cancellationToken);
    }

    /// <summary>The definition as text.</summary>
    public static async Task<string> ToJsonAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(DocumentName).GetOpenApiDocumentAsync(cancellationToken);
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi2_0, cancellationToken);
        return json.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
