using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which films a list holds.</summary>
[ValidatableType]
public sealed class FilmQuery : ListQuery, IFilter<SwapiFilm>
{
    [FromQuery(Name = "releasedFrom")]
    [Description("Only films that were first shown on this day or later. For example 1980-01-01.")]
    public DateOnly? ReleasedFrom { get; init; }

    [FromQuery(Name = "releasedTo")]
    [Description("Only films that were first shown on this day or earlier. For example 1989-12-31.")]
    public DateOnly? ReleasedTo { get; init; }

    bool IFilter<SwapiFilm>.Matches(SwapiFilm wire) =>
        (ReleasedFrom is not { } first || SwapiText.Date(wire.ReleaseDate) >= first)
        && (ReleasedTo is not { } last || SwapiText.Date(wire.ReleaseDate) <= last);

    private protected override IEnumerable<(string Name, string? Value)> Asked() =>
        [.. base.Asked(), ("releasedFrom", Text(ReleasedFrom)), ("releasedTo", Text(ReleasedTo))];
}
