namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>A record of <c>/api/planets/</c> as SWAPI sends it.</summary>
public sealed record SwapiPlanet : SwapiRecord
{
    public required string Name { get; init; }
    public required string RotationPeriod { get; init; }
    public required string OrbitalPeriod { get; init; }
    public required string Diameter { get; init; }
    public required string Climate { get; init; }
    public required string Gravity { get; init; }
    public required string Terrain { get; init; }
    public required string SurfaceWater { get; init; }
    public required string Population { get; init; }
    public IReadOnlyList<SwapiLink> Residents { get; init; } = [];
    public IReadOnlyList<SwapiLink> Films { get; init; } = [];
}
