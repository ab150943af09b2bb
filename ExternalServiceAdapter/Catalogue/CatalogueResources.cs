using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>The six resources of SWAPI.</summary>
public static class CatalogueResources
{
    public static readonly CatalogueResource<SwapiPerson, Person> People = new()
    {
        Path = "people",
        Singular = "a person",
        Name = wire => wire.Name,
        SearchedIn = wire => [wire.Name],
        RefersTo = ["planets", "films", "species", "vehicles", "starships"],
        Shape = Person.From,
    };

    public static readonly CatalogueResource<SwapiPlanet, Planet> Planets = new()
    {
        Path = "planets",
        Singular = "a planet",
        Name = wire => wire.Name,
        SearchedIn = wire => [wire.Name],
        RefersTo = ["people", "films"],
        Shape = Planet.From,
    };

    public static readonly CatalogueResource<SwapiFilm, Film> Films = new()
    {
        Path = "films",
        Singular = "a film",
        Name = wire => wire.Title,
        SearchedIn = wire => [wire.Title],
        RefersTo = ["people", "planets", "species", "vehicles", "starships"],
        Shape = Film.From,
    };

    public static readonly CatalogueResource<SwapiSpecies, Species> Species = new()
    {
        Path = "species",
        Singular = "a species",
        Name = wire => wire.Name,
        SearchedIn = wire => [wire.Name],
        RefersTo = ["planets", "people", "films"],
        Shape = Records.Species.From,
    };

    public static readonly CatalogueResource<SwapiVehicle, Vehicle> Vehicles = new()
    {
        Path = "vehicles",
        Singular = "a vehicle",
        Name = wire => wire.Name,
        SearchedIn = wire => [wire.Name, wire.Model],
        RefersTo = ["people", "films"],
        Shape = Vehicle.From,
    };

    public static readonly CatalogueResource<SwapiStarship, Starship> Starships = new()
    {
        Path = "starships",
        Singular = "a starship",
        Name = wire => wire.Name,
        SearchedIn = wire => [wire.Name, wire.Model],
        RefersTo = ["people", "films"],
        Shape = Starship.From,
    };

    /// <summary>All of them by their path.</summary>
    public static IReadOnlyDictionary<string, ICatalogueResource> ByPath { get; } =
        new ICatalogueResource[] { People, Planets, Films, Species, Vehicles, Starships }.ToDictionary(resource => resource.Path);
}
