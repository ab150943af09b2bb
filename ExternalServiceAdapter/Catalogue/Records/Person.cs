using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>A person, being or droid. Blank (null) stands where SWAPI says unknown or not applicable.</summary>
public sealed record Person : CatalogueRecord
{
    [Description("The id, such as 1.")]
    public override required int Id { get; init; }

    [Description("The name, such as Luke Skywalker.")]
    public required string Name { get; init; }

    [Title("Height in Centimeters")]
    [Description("The height in centimeters, such as 172.")]
    public required int? HeightCm { get; init; }

    [Title("Mass in Kilograms")]
    [Description("The mass in kilograms, such as 77.")]
    public required decimal? MassKg { get; init; }

    [Description("The color of the hair, such as blond.")]
    public required string? HairColor { get; init; }

    [Description("The color of the skin, such as fair.")]
    public required string? SkinColor { get; init; }

    [Description("The color of the eyes, such as blue.")]
    public required string? EyeColor { get; init; }

    [Description("The year of birth, before (BBY) or after (ABY) the Battle of Yavin, such as 19BBY.")]
    public required string? BirthYear { get; init; }

    [Description("The gender, such as female; blank for most droids.")]
    public required string? Gender { get; init; }

    [Description("The planet that the person comes from, such as Tatooine.")]
    public required Reference? Homeworld { get; init; }

    [Description("The films that the person appears in.")]
    public required IReadOnlyList<Reference> Films { get; init; }

    [Description("The species of the person.")]
    public required IReadOnlyList<Reference> Species { get; init; }

    [Description("The vehicles that the person has piloted.")]
    public required IReadOnlyList<Reference> Vehicles { get; init; }

    [Description("The starships that the person has piloted.")]
    public required IReadOnlyList<Reference> Starships { get; init; }

    [Description("When the record was made in SWAPI.")]
    public required DateTimeOffset Created { get; init; }

    [Description("When the record was last changed in SWAPI.")]
    public required DateTimeOffset Edited { get; init; }

    /// <summary>The record as a maker can use it, from the record as SWAPI sends it.</summary>
    public static Person From(SwapiPerson wire, ReferenceNames names) => new()
    {
        Id = wire.Url.Id,
        Name = wire.Name,
        HeightCm = SwapiText.Integer(wire.Height),
        MassKg = SwapiText.Number(wire.Mass),
        HairColor = SwapiText.Text(wire.HairColor),
        SkinColor = SwapiText.Text(wire.SkinColor),
        EyeColor = SwapiText.Text(wire.EyeColor),
        BirthYear = SwapiText.Text(wire.BirthYear),
        Gender = SwapiText.Text(wire.Gender),
        Homeworld = names.Of("planets", wire.Homeworld),
        Films = names.Of("films", wire.Films),
        Species = names.Of("species", wire.Species),
        Vehicles = names.Of("vehicles", wire.Vehicles),
        Starships = names.Of("starships", wire.Starships),
        Created = wire.Created,
        Edited = wire.Edited,
    };
}
