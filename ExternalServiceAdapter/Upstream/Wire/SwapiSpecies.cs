namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>A record of <c>/api/species/</c> as SWAPI sends it.</summary>
public sealed record SwapiSpecies : SwapiRecord
{
    public required string Name { get; init; }
    public required string Classification { get; init; }
    public required string Designation { get; init; }
    public required string AverageHeight { get; init; }
    public required string SkinColors { get; init; }
    public required string HairColors { get; init; }
    public required string EyeColors { get; init; }
    public required string AverageLifespan { get; init; }
    public required string Language { get; init; }
    public SwapiLink? Homeworld { get; init; }
    public IReadOnlyList<SwapiLink> People { get; init; } = [];
    public IReadOnlyList<SwapiLink> Films { get; init; } = [];
}
