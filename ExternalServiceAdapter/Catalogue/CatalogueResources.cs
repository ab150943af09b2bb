using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>The six resources of SWAPI.</summary>
public static class CatalogueResources
{
    public static readonly CatalogueResource<SwapiPerson, Person> People = new()
    {
        Path = "people",
        About = "The people, beings and droids of the films.",
        Singular = "a person",
        Many = "the people of the Star Wars films",
        SearchExample = "a search for sky finds Luke, Anakin and Shmi Skywalker",
        Example = (1, "Luke Skywalker"),
        Name = wire => wire.Name,
        Label = person => person.Name,
        SearchedIn = wire => [wire.Name],
        RefersTo = ["planets", "films", "species", "vehicles", "starships"],
        Shape = Person.From,
    };

    public static readonly CatalogueResource<SwapiPlanet, Planet> Planets = new()
    {
        Path = "planets",
        About = "The planets that the films show or name.",
        Singular = "a planet",
        Many = "the planets of the Star Wars films",
        SearchExample = "a search for tat finds Tatooine",
        Example = (1, "Tatooine"),
        Name = wire => wire.Name,
        Label = planet => planet.Name,
        SearchedIn = wire => [wire.Name],
        RefersTo = ["people", "films"],
        Shape = Planet.From,
    };

    public static readonly CatalogueResource<SwapiFilm, Film> Films = new()
    {
        Path = "films",
        About = "The films, from A New Hope on.",
        Singular = "a film",
        Many = "the Star Wars films",
        SearchExample = "a search for hope finds A New Hope",
        Example = (1, "A New Hope"),
        Name = wire => wire.Title,
        Label = film => film.Title,
        SearchedIn = wire => [wire.Title],
        RefersTo = ["people", "planets", "species", "vehicles", "starships"],
        Shape = Film.From,
    };

    public static readonly CatalogueResource<SwapiSpecies, Species> Species = new()
    {
        Path = "species",
        About = "The species of people and beings.",
        Singular = "a species",
        Many = "the species of the Star Wars films",
        SearchExample = "a search for wook finds the Wookies",
        Example = (3, "the Wookie"),
        Name = wire => wire.Name,
        Label = species => species.Name,
        SearchedIn = wire => [wire.Name],
        RefersTo = ["planets", "people", "films"],
        Shape = Records.Species.From,
    };

    public static readonly CatalogueResource<SwapiVehicle, Vehicle> Vehicles = new()
    {
        Path = "vehicles",
        About = "The vehicles that fly or drive without a hyperdrive.",
        Singular = "a vehicle",
        Many = "the vehicles of the Star Wars films",
        SearchExample = "a search for terrain finds the AT-AT and the AT-ST by their models",
        Example = (4, "the Sand Crawler"),
        Name = wire => wire.Name,
        Label = vehicle => vehicle.Name,
        SearchedIn = wire => [wire.Name, wire.Model],
        RefersTo = ["people", "films"],
        Shape = Vehicle.From,
    };

    public static readonly CatalogueResource<SwapiStarship, Starship> Starships = new()
    {
        Path = "starships",
        About = "The ships with a hyperdrive.",
        Singular = "a starship",
        Many = "the starships of the Star Wars films",
        SearchExample = "a search for falcon finds the Millennium Falcon",
        Example = (10, "the Millennium Falcon"),
        Name = wire => wire.Name,
        Label = starship => starship.Name,
        SearchedIn = wire => [wire.Name, wire.Model],
        RefersTo = ["people", "films"],
        Shape = Starship.From,
    };

    /// <summary>All of them by their path.</summary>
    public static IReadOnlyDictionary<string, ICatalogueResource> ByPath { get; } =
        new ICatalogueResource[] { People, Planets, Films, Species, Vehicles, Starships }.ToDictionary(resource => resource.Path);

    /// <summary>The operations that read records: one that lists and one that gets for each resource.</summary>
    public static IReadOnlyCollection<string> Operations { get; } =
        [.. ByPath.Values.SelectMany(resource => new[] { resource.GetId, resource.ListId })];

    /// <summary>The resource that a caller names.</summary>
    /// <exception cref="BadHttpRequestException">There is none of that name.</exception>
    public static ICatalogueResource Named(string name) =>
        ByPath.GetValueOrDefault(name.Trim().ToLowerInvariant())
        ?? throw new BadHttpRequestException($"'resource' cannot be '{name}': it must be one of {string.Join(", ", ByPath.Keys)}.");
}
