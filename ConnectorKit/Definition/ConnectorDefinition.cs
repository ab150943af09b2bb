using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>The operations of an application's endpoints as Power Platform reads them, in OpenAPI 2.0. Made once, on first use.</summary>
public sealed class ConnectorDefinition(IServiceProvider services)
{
    /// <summary>The file's name in every packaging of a connector.</summary>
    public const string FileName = "apiDefinition.swagger.json";

    internal const string DocumentName = "connector";

    private JsonObject? _definition;

    /// <summary>
    /// A copy of the definition: paths, definitions, parameters and capabilities. What it says of the connector as a whole comes from
    /// <see cref="DefinitionHead"/>.
    /// </summary>
    /// <exception cref="ConnectorAnnotationException">An endpoint's annotations are wrong.</exception>
    public async Task<JsonObject> GetAsync(CancellationToken cancellationToken = default)
    {
        var definition = await GetWithNullsAsync(cancellationToken);
        foreach (var property in definition.Objects())
            property.Remove(Extensions.Nullable);
        return definition;
    }

    /// <summary>The same, where what may be null is marked by <c>x-nullable</c>: what <see cref="OpenApi31"/> is made of.</summary>
    /// <exception cref="ConnectorAnnotationException">An endpoint's annotations are wrong.</exception>
    public async Task<JsonObject> GetWithNullsAsync(CancellationToken cancellationToken = default)
    {
        _definition ??= await MakeAsync(cancellationToken);
        return _definition.DeepClone().AsObject();
    }

    private async Task<JsonObject> MakeAsync(CancellationToken cancellationToken)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(DocumentName).GetOpenApiDocumentAsync(cancellationToken);
        var definition = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi2_0, cancellationToken))!.AsObject();
        DefinitionShape.Apply(definition);
        return definition;
    }
}

/// <summary>Registers <see cref="ConnectorDefinition"/>.</summary>
public static class ConnectorDefinitionExtensions
{
    /// <summary>Adds the definition of the application's endpoints.</summary>
    public static IServiceCollection AddConnectorDefinition(this IServiceCollection services) =>
        services.AddSingleton<ConnectorDefinition>().AddOpenApi(ConnectorDefinition.DocumentName, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi2_0;
            // An object of any shape has no definition to share.
            options.CreateSchemaReferenceId = type => type.Type == typeof(JsonObject) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddSchemaTransformer(PlainTypes.ApplyAsync);
            options.AddSchemaTransformer(PropertyAnnotations.ApplyAsync);
            options.AddOperationTransformer(OperationAnnotations.ApplyAsync);
            options.AddDocumentTransformer(NullableReferences.ApplyAsync);
        });

    /// <summary>
    /// Makes the endpoints known before the application runs: they are connected to routing only when the pipeline is built.
    /// </summary>
    public static void ConnectEndpoints(this WebApplication app)
    {
        var branch = ((IApplicationBuilder)app).New();
        branch.UseRouting();
        branch.UseEndpoints(endpoints =>
        {
            foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
                endpoints.DataSources.Add(source);
        });
    }
}
