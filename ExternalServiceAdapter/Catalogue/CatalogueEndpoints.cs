using System.ComponentModel;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;
using FusionSample.ExternalServiceAdapter.Catalogue.Queries;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using FusionSample.ServiceDefaults.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>List and get, for each of the six resources.</summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        var film = CatalogueResources.Films.Choices();
        var person = CatalogueResources.People.Choices();
        var planet = CatalogueResources.Planets.Choices();
        Map<SwapiPerson, Person, PeopleQuery>(api, CatalogueResources.People)
            .WithDynamicValues("film", film)
            .WithDynamicValues("homeworld", planet)
            .WithDynamicValues("species", CatalogueResources.Species.Choices());
        Map<SwapiPlanet, Planet, PlanetQuery>(api, CatalogueResources.Planets).WithDynamicValues("film", film);
        Map<SwapiFilm, Film, FilmQuery>(api, CatalogueResources.Films);
        Map<SwapiSpecies, Species, SpeciesQuery>(api, CatalogueResources.Species)
            .WithDynamicValues("film", film)
            .WithDynamicValues("homeworld", planet);
        Map<SwapiVehicle, Vehicle, CraftQuery>(api, CatalogueResources.Vehicles)
            .WithDynamicValues("film", film)
            .WithDynamicValues("pilot", person);
        Map<SwapiStarship, Starship, CraftQuery>(api, CatalogueResources.Starships)
            .WithDynamicValues("film", film)
            .WithDynamicValues("pilot", person);
    }

    // Returns the list, to which a resource may have more to say.
    private static RouteHandlerBuilder Map<TWire, TRecord, TQuery>(IEndpointRouteBuilder api, CatalogueResource<TWire, TRecord> resource)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
        where TQuery : ListQuery
    {
        var list = api.MapGet($"/{resource.Path}", (
                [AsParameters] TQuery query, CatalogueService catalogue, NextLinks links, HttpContext context) =>
                ListAsync(resource, query, catalogue, links, context))
            .AsAction(resource.List, $"List {resource.Path}",
                $"Lists {resource.Many}, all of them or those that match. For example, {resource.SearchExample}.")
            .Pageable()
            .WithDynamicValues("sortBy", AnyResourceEndpoints.SortFields(resource));
        api.MapGet($"/{resource.Path}/{{id}}", (
                [Description("The record to get. Pick it from the list, or give the id that a list or another record gives.")] int id,
                [AsParameters] FieldsQuery query, CatalogueService catalogue, HttpContext context) =>
                GetAsync(resource, id, query, catalogue, context))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AsAction(resource.Get, $"Get {resource.Singular}",
                $"Gets {resource.Singular} by its id. For example, {resource.Example.Id} is {resource.Example.Name}.")
            .WithTitle("id", typeof(TRecord).Name)
            .WithDynamicValues("id", resource.Choices())
            .WithTestValue("id", resource.Example.Id);
        return list;
    }

    private static async Task<Results<Ok<RecordPage<TRecord>>, JsonHttpResult<RecordPage<JsonObject>>>> ListAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, ListQuery query, CatalogueService catalogue, NextLinks links, HttpContext context)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        var choice = RecordFields<TRecord>.Choice(query.Fields);
        var listed = await catalogue.ListAsync(resource, query, context.RequestAborted);
        context.SetAnswerAge(listed.Age);
        var path = $"/api/{resource.Path}";
        return choice is null
            ? TypedResults.Ok(links.Page(path, query, listed))
            : TypedResults.Json(links.Page(path, query, listed.With(listed.Value.Select(choice))));
    }

    private static async Task<Results<Ok<TRecord>, JsonHttpResult<JsonObject>, NotFound>> GetAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, int id, FieldsQuery query, CatalogueService catalogue, HttpContext context)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        var choice = RecordFields<TRecord>.Choice(query.Fields);
        if (id <= 0 || await catalogue.GetAsync(resource, id, query.Fields, context.RequestAborted) is not { } told)
            return TypedResults.NotFound();
        context.SetAnswerAge(told.Age);
        return choice is null ? TypedResults.Ok(told.Value) : TypedResults.Json(choice(told.Value));
    }
}
