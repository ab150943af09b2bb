namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>A record of <c>/api/vehicles/</c> as SWAPI sends it.</summary>
public sealed record SwapiVehicle : SwapiCraft
{
    public required string VehicleClass { get; init; }
}
