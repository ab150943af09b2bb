namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>What vehicles and starships have in common.</summary>
public abstract record SwapiCraft : SwapiRecord
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
    public IReadOnlyList<SwapiLink> Pilots { get; init; } = [];
    public IReadOnlyList<SwapiLink> Films { get; init; } = [];
}
