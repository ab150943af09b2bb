using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using FusionSample.ServiceDefaults.PublicAddress;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>List and get, for each of the six resources.</summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").ProducesProblem(StatusCodes.Status400BadRequest);
        Map(api, CatalogueResources.People);
        Map(api, CatalogueResources.Planets);
        Map(api, CatalogueResources.Films);
        Map(api, CatalogueResources.Species);
        Map(api, CatalogueResources.Vehicles);
        Map(api, CatalogueResources.Starships);
    }

    private static void Map<TWire, TRecord>(IEndpointRouteBuilder api, CatalogueResource<TWire, TRecord> resource)
        where TWire : SwapiRecord
        where TRecord : class
    {
        api.MapGet($"/{resource.Path}", (
                [AsParameters] ListQuery query, CatalogueService catalogue, IOptions<PublicAddressOptions> address, CancellationToken cancellationToken) =>
                ListAsync(resource, query, catalogue, address.Value, cancellationToken))
            .WithName("List" + Pascal(resource.Path))
            .WithSummary("List " + resource.Path)
            .WithDescription($"Lists {resource.Path} of the Star Wars films, page by page, all of them or those that match a search.");
        api.MapGet($"/{resource.Path}/{{id}}", (
                [Description("The id, as a list or a reference gives it.")] int id, CatalogueService catalogue, CancellationToken cancellationToken) =>
                GetAsync(resource, id, catalogue, cancellationToken))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("Get" + typeof(TRecord).Name)
            .WithSummary("Get " + resource.Singular)
            .WithDescription($"Gets {resource.Singular} of the Star Wars films by its id.");
    }

    private static async Task<Ok<RecordPage<TRecord>>> ListAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, ListQuery query, CatalogueService catalogue, PublicAddressOptions address, CancellationToken cancellationToken)
        where TWire : SwapiRecord
    {
        var (records, count) = await catalogue.ListAsync(resource, query, cancellationToken);
        var next = query.Skip + records.Count < count && records.Count > 0 ? NextLink(address, resource.Path, query) : null;
        return TypedResults.Ok(new RecordPage<TRecord>(next, records, count));
    }

    private static async Task<Results<Ok<TRecord>, NotFound>> GetAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, int id, CatalogueService catalogue, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : class =>
        id > 0 && await catalogue.GetAsync(resource, id, cancellationToken) is { } record
            ? TypedResults.Ok(record)
            : TypedResults.NotFound();

    // Absolute, and on the gateway: Power Platform follows nothing else, and this process's own address is not for callers.
    private static Uri NextLink(PublicAddressOptions address, string path, ListQuery query)
    {
        var search = string.IsNullOrWhiteSpace(query.Search) ? "" : $"&search={Uri.EscapeDataString(query.Search.Trim())}";
        return address.For($"/api/{path}?page={query.Number + 1}&pageSize={query.Size}{search}");
    }

    private static string Pascal(string path) => char.ToUpperInvariant(path[0]) + path[1..];
}
