using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>A species. Blank (null) stands where SWAPI says unknown or not applicable.</summary>
public sealed record Species : CatalogueRecord
{
    [Description("The id, such as 1.")]
    public override required int Id { get; init; }

    [Description("The name, such as Wookie.")]
    public required string Name { get; init; }

    [Description("The classification, such as mammal.")]
    public required string? Classification { get; init; }

    [Description("The designation, such as sentient.")]
    public required string? Designation { get; init; }

    [Title("Average Height in Centimeters")]
    [Description("The average height in centimeters, such as 210.")]
    public required int? AverageHeightCm { get; init; }

    [Description("The colors of the skin, separated by commas, such as gray.")]
    public required string? SkinColors { get; init; }

    [Description("The colors of the hair, separated by commas, such as black, brown.")]
    public required string? HairColors { get; init; }

    [Description("The colors of the eyes, separated by commas, such as blue, green.")]
    public required string? EyeColors { get; init; }

    [Title("Average Lifespan in Years")]
    [Description("The average lifespan in years, such as 400; blank if it is not known or without end.")]
    public required int? AverageLifespanYears { get; init; }

    [Description("The language, such as Shyriiwook.")]
    public required string? Language { get; init; }

    [Description("The planet that the species comes from, such as Kashyyyk.")]
    public required Reference? Homeworld { get; init; }

    [Description("The people of the species.")]
    public required IReadOnlyList<Reference> People { get; init; }

    [Description("The films that the species appears in.")]
    public required IReadOnlyList<Reference> Films { get; init; }

    [Description("When the record was made in SWAPI.")]
    public required DateTimeOffset Created { get; init; }

    [Description("When the record was last changed in SWAPI.")]
    public required DateTimeOffset Edited { get; init; }

    /// <summary>The record as a maker can use it, from the record as SWAPI sends it.</summary>
    public static Species From(SwapiSpecies wire, ReferenceNames names) => new()
    {
        Id = wire.Url.Id,
        Name = wire.Name,
        Classification = SwapiText.Text(wire.Classification),
        Designation = SwapiText.Text(wire.Designation),
        AverageHeightCm = SwapiText.Integer(wire.AverageHeight),
        SkinColors = SwapiText.Text(wire.SkinColors),
        HairColors = SwapiText.Text(wire.HairColors),
        EyeColors = SwapiText.Text(wire.EyeColors),
        AverageLifespanYears = SwapiText.Integer(wire.AverageLifespan),
        Language = SwapiText.Text(wire.Language),
        Homeworld = names.Of("planets", wire.Homeworld),
        People = names.Of("people", wire.People),
        Films = names.Of("films", wire.Films),
        Created = wire.Created,
        Edited = wire.Edited,
    };
}
