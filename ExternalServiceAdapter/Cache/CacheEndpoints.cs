using FusionSample.ExternalServiceAdapter.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>What the gateway's administration asks of the cache. No operation of the connector, and not under <c>/api</c>.</summary>
internal static class CacheEndpoints
{
    // A role in the gateway's own token.
    private const string ItAdmin = "ItAdmin";

    public static void MapCache(this IEndpointRouteBuilder app) =>
        app.MapPost("/cache/purge", PurgeAsync)
            .RequireAuthorization(policy => policy.RequireRole(ItAdmin))
            .ExcludeFromDescription();

    private static async Task<Results<NoContent, NotFound>> PurgeAsync(string? resource, CachePurge purge)
    {
        if (resource is not null && !CatalogueResources.ByPath.ContainsKey(resource))
            return TypedResults.NotFound();
        await purge.DropAsync(resource is null ? [.. CatalogueResources.ByPath.Keys] : [resource]);
        return TypedResults.NoContent();
    }
}
