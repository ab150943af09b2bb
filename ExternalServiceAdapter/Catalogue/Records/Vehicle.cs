using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>A vehicle without a hyperdrive. Blank (null) stands where SWAPI says unknown or not applicable.</summary>
public sealed record Vehicle
{
    [Description("The id.")]
    public required int Id { get; init; }

    [Description("The name.")]
    public required string Name { get; init; }

    [Description("The model.")]
    public required string? Model { get; init; }

    [Description("The manufacturer.")]
    public required string? Manufacturer { get; init; }

    [Description("The price of a new one in galactic credits.")]
    public required long? CostInCredits { get; init; }

    [Description("The length in meters.")]
    public required decimal? LengthMeters { get; init; }

    [Description("The top speed in the atmosphere in kilometers per hour; blank if it cannot fly there.")]
    public required int? MaxAtmospheringSpeedKmh { get; init; }

    [Description("The smallest crew that can run it.")]
    public required int? CrewFrom { get; init; }

    [Description("The full crew.")]
    public required int? CrewTo { get; init; }

    [Description("How many passengers it carries.")]
    public required int? Passengers { get; init; }

    [Description("The cargo that it carries in kilograms.")]
    public required long? CargoCapacityKg { get; init; }

    [Description("How long the supplies last, such as 2 months.")]
    public required string? Consumables { get; init; }

    [Description("The class, such as wheeled.")]
    public required string? VehicleClass { get; init; }

    [Description("The people who have piloted it.")]
    public required IReadOnlyList<Reference> Pilots { get; init; }

    [Description("The films that it appears in.")]
    public required IReadOnlyList<Reference> Films { get; init; }

    [Description("When the record was made in SWAPI.")]
    public required DateTimeOffset Created { get; init; }

    [Description("When the record was last changed in SWAPI.")]
    public required DateTimeOffset Edited { get; init; }

    /// <summary>The record as a maker can use it, from the record as SWAPI sends it.</summary>
    public static Vehicle From(SwapiVehicle wire, ReferenceNames names) => new()
    {
        Id = wire.Url.Id,
        Name = wire.Name,
        Model = SwapiText.Text(wire.Model),
        Manufacturer = SwapiText.Text(wire.Manufacturer),
        CostInCredits = SwapiText.Whole(wire.CostInCredits),
        LengthMeters = SwapiText.Number(wire.Length),
        MaxAtmospheringSpeedKmh = SwapiText.Integer(wire.MaxAtmospheringSpeed),
        CrewFrom = SwapiText.Range(wire.Crew).From,
        CrewTo = SwapiText.Range(wire.Crew).To,
        Passengers = SwapiText.Integer(wire.Passengers),
        CargoCapacityKg = SwapiText.Whole(wire.CargoCapacity),
        Consumables = SwapiText.Text(wire.Consumables),
        VehicleClass = SwapiText.Text(wire.VehicleClass),
        Pilots = names.Of("people", wire.Pilots),
        Films = names.Of("films", wire.Films),
        Created = wire.Created,
        Edited = wire.Edited,
    };
}
