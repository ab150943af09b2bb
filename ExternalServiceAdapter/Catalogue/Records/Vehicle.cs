using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>A vehicle without a hyperdrive. Blank (null) stands where SWAPI says unknown or not applicable.</summary>
public sealed record Vehicle : CatalogueRecord
{
    [Description("The id, such as 4.")]
    public override required int Id { get; init; }

    [Description("The name, such as Sand Crawler.")]
    public required string Name { get; init; }

    [Description("The model, such as Digger Crawler.")]
    public required string? Model { get; init; }

    [Description("The manufacturer, such as Corellia Mining Corporation.")]
    public required string? Manufacturer { get; init; }

    [Description("The price of a new one in galactic credits, such as 150000.")]
    public required long? CostInCredits { get; init; }

    [Title("Length in Meters")]
    [Description("The length in meters, such as 36.8.")]
    public required decimal? LengthMeters { get; init; }

    [Title("Top Speed in Kilometers per Hour")]
    [Description("The top speed in the atmosphere in kilometers per hour, such as 30; blank if it cannot fly there.")]
    public required int? MaxAtmospheringSpeedKmh { get; init; }

    [Title("Smallest Crew")]
    [Description("The smallest crew that can run it, such as 46.")]
    public required int? CrewFrom { get; init; }

    [Title("Full Crew")]
    [Description("The full crew, such as 46.")]
    public required int? CrewTo { get; init; }

    [Description("How many passengers it carries, such as 30.")]
    public required int? Passengers { get; init; }

    [Title("Cargo Capacity in Kilograms")]
    [Description("The cargo that it carries in kilograms, such as 50000.")]
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
