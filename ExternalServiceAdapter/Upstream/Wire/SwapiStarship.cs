using System.Text.Json.Serialization;

namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>A record of <c>/api/starships/</c> as SWAPI sends it.</summary>
public sealed record SwapiStarship : SwapiRecord
{
    public required string Name { get; init; }
    public required string Model { get; init; }
    public required string Manufacturer { get; init; }
    public required string CostInCredits { get; init; }
    public required string Length { get; init; }
    public required string MaxAtmospheringSpeed { get; init; }
    public required string Crew { get; init; }
    public required string Passengers { get; init; }
    public required string CargoCapacity { get; init; }
    public required string Consumables { get; init; }
    public required string HyperdriveRating { get; init; }
    [JsonPropertyName("MGLT")]
    public required string Mglt { get; init; }
    public required string StarshipClass { get; init; }
    public IReadOnlyList<SwapiLink> Pilots { get; init; } = [];
    public IReadOnlyList<SwapiLink> Films { get; init; } = [];
}
