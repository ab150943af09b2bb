using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>A planet. Blank (null) stands where SWAPI says unknown or not applicable.</summary>
public sealed record Planet : CatalogueRecord
{
    [Description("The id, such as 1.")]
    public override required int Id { get; init; }

    [Description("The name, such as Tatooine.")]
    public required string Name { get; init; }

    [Title("Rotation Period in Hours")]
    [Description("The length of a day in standard hours, such as 23.")]
    public required int? RotationPeriodHours { get; init; }

    [Title("Orbital Period in Days")]
    [Description("The length of a year in standard days, such as 304.")]
    public required int? OrbitalPeriodDays { get; init; }

    [Title("Diameter in Kilometers")]
    [Description("The diameter in kilometers, such as 10465.")]
    public required int? DiameterKm { get; init; }

    [Description("The climate, such as arid.")]
    public required string? Climate { get; init; }

    [Description("The gravity, where 1 standard is normal.")]
    public required string? Gravity { get; init; }

    [Description("The terrain, such as desert.")]
    public required string? Terrain { get; init; }

    [Title("Surface Water in Percent")]
    [Description("The share of the surface that is water, in percent, such as 40.")]
    public required decimal? SurfaceWaterPercent { get; init; }

    [Description("How many live there, such as 200000.")]
    public required long? Population { get; init; }

    [Description("The people who come from the planet.")]
    public required IReadOnlyList<Reference> Residents { get; init; }

    [Description("The films that the planet appears in.")]
    public required IReadOnlyList<Reference> Films { get; init; }

    [Description("When the record was made in SWAPI.")]
    public required DateTimeOffset Created { get; init; }

    [Description("When the record was last changed in SWAPI.")]
    public required DateTimeOffset Edited { get; init; }

    /// <summary>The record as a maker can use it, from the record as SWAPI sends it.</summary>
    public static Planet From(SwapiPlanet wire, ReferenceNames names) => new()
    {
        Id = wire.Url.Id,
        Name = wire.Name,
        RotationPeriodHours = SwapiText.Integer(wire.RotationPeriod),
        OrbitalPeriodDays = SwapiText.Integer(wire.OrbitalPeriod),
        DiameterKm = SwapiText.Integer(wire.Diameter),
        Climate = SwapiText.Text(wire.Climate),
        Gravity = SwapiText.Text(wire.Gravity),
        Terrain = SwapiText.Text(wire.Terrain),
        SurfaceWaterPercent = SwapiText.Number(wire.SurfaceWater),
        Population = SwapiText.Whole(wire.Population),
        Residents = names.Of("people", wire.Residents),
        Films = names.Of("films", wire.Films),
        Created = wire.Created,
        Edited = wire.Edited,
    };
}
