using FusionSample.ConnectorKit.Definition;
using Microsoft.OpenApi;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>What the connector's definition says of the sample as a whole; the operations speak for themselves.</summary>
internal static class CatalogueDefinition
{
    public static IServiceCollection AddCatalogueDefinition(this IServiceCollection services) =>
        services.AddConnectorDefinition(document => document.Info = new OpenApiInfo
        {
            Title = "Star Wars over SWAPI",
            Description = "People, planets, films, species, vehicles and starships of the Star Wars films, from SWAPI, the Star Wars API.",
            Version = "1.0.0",
        });

    /// <summary>
    /// <c>dotnet run --project ExternalServiceAdapter -- write-definition FOLDER</c> writes the definition and starts nothing.
    /// </summary>
    public static async Task<bool> WroteDefinitionAsync(this WebApplication app, string[] args)
    {
        if (args is not ["write-definition", var folder])
            return false;
        // An application that never starts does not connect its endpoints by itself.
        app.UseRouting();
        app.UseEndpoints(_ => { });
        await ConnectorDefinition.WriteAsync(app.Services, folder);
        return true;
    }
}
