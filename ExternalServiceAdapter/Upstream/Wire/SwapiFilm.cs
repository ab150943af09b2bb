namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>A record of <c>/api/films/</c> as SWAPI sends it.</summary>
public sealed record SwapiFilm : SwapiRecord
{
    public required string Title { get; init; }
    public required int EpisodeId { get; init; }
    public required string OpeningCrawl { get; init; }
    public required string Director { get; init; }
    public required string Producer { get; init; }
    public required string ReleaseDate { get; init; }
    public IReadOnlyList<SwapiLink> Characters { get; init; } = [];
    public IReadOnlyList<SwapiLink> Planets { get; init; } = [];
    public IReadOnlyList<SwapiLink> Starships { get; init; } = [];
    public IReadOnlyList<SwapiLink> Vehicles { get; init; } = [];
    public IReadOnlyList<SwapiLink> Species { get; init; } = [];
}
