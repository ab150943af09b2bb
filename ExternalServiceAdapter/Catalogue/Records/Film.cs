using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>A film. Blank (null) stands where SWAPI says unknown or not applicable.</summary>
public sealed record Film : CatalogueRecord
{
    [Description("The id, such as 1.")]
    public override required int Id { get; init; }

    [Description("The title, such as A New Hope.")]
    public required string Title { get; init; }

    [Title("Episode")]
    [Description("The number of the episode, such as 4.")]
    public required int EpisodeId { get; init; }

    [Description("The text at the beginning of the film.")]
    public required string? OpeningCrawl { get; init; }

    [Description("The director, such as George Lucas.")]
    public required string? Director { get; init; }

    [Description("The producers, separated by commas.")]
    public required string? Producer { get; init; }

    [Description("The day on which the film was first shown, such as 1977-05-25.")]
    public required DateOnly? ReleaseDate { get; init; }

    [Description("The people who appear in the film.")]
    public required IReadOnlyList<Reference> Characters { get; init; }

    [Description("The planets that appear in the film.")]
    public required IReadOnlyList<Reference> Planets { get; init; }

    [Description("The starships that appear in the film.")]
    public required IReadOnlyList<Reference> Starships { get; init; }

    [Description("The vehicles that appear in the film.")]
    public required IReadOnlyList<Reference> Vehicles { get; init; }

    [Description("The species that appear in the film.")]
    public required IReadOnlyList<Reference> Species { get; init; }

    [Description("When the record was made in SWAPI.")]
    public required DateTimeOffset Created { get; init; }

    [Description("When the record was last changed in SWAPI.")]
    public required DateTimeOffset Edited { get; init; }

    /// <summary>The record as a maker can use it, from the record as SWAPI sends it.</summary>
    public static Film From(SwapiFilm wire, ReferenceNames names) => new()
    {
        Id = wire.Url.Id,
        Title = wire.Title,
        EpisodeId = wire.EpisodeId,
        OpeningCrawl = SwapiText.Text(wire.OpeningCrawl),
        Director = SwapiText.Text(wire.Director),
        Producer = SwapiText.Text(wire.Producer),
        ReleaseDate = SwapiText.Date(wire.ReleaseDate),
        Characters = names.Of("people", wire.Characters),
        Planets = names.Of("planets", wire.Planets),
        Starships = names.Of("starships", wire.Starships),
        Vehicles = names.Of("vehicles", wire.Vehicles),
        Species = names.Of("species", wire.Species),
        Created = wire.Created,
        Edited = wire.Edited,
    };
}
