using System.Text.Json.Serialization;

namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>A record of <c>/api/starships/</c> as SWAPI sends it.</summary>
public sealed record SwapiStarship : SwapiCraft
{
    public required string HyperdriveRating { get; init; }
    [JsonPropertyName("MGLT")]
    public required string Mglt { get; init; }
    public required string StarshipClass { get; init; }
}
