namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>A record of <c>/api/people/</c> as SWAPI sends it.</summary>
public sealed record SwapiPerson : SwapiRecord
{
    public required string Name { get; init; }
    public required string Height { get; init; }
    public required string Mass { get; init; }
    public required string HairColor { get; init; }
    public required string SkinColor { get; init; }
    public required string EyeColor { get; init; }
    public required string BirthYear { get; init; }
    public required string Gender { get; init; }
    public SwapiLink? Homeworld { get; init; }
    public IReadOnlyList<SwapiLink> Films { get; init; } = [];
    public IReadOnlyList<SwapiLink> Species { get; init; } = [];
    public IReadOnlyList<SwapiLink> Vehicles { get; init; } = [];
    public IReadOnlyList<SwapiLink> Starships { get; init; } = [];
}
