using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which starships a list holds.</summary>
[ValidatableType]
public sealed class StarshipQuery : ListQuery, IFilter<SwapiStarship>
{
    [FromQuery(Name = "film")]
    [Description("Only starships that appear in this film. For example 1, A New Hope.")]
    public int? Film { get; init; }

    [FromQuery(Name = "pilot")]
    [Description("Only starships that this person has piloted. For example 14, Han Solo.")]
    public int? Pilot { get; init; }

    bool IFilter<SwapiStarship>.Matches(SwapiStarship wire) =>
        (Film is not { } film || wire.Films.Any(link => link.Id == film))
        && (Pilot is not { } pilot || wire.Pilots.Any(link => link.Id == pilot));

    private protected override IEnumerable<(string Name, string? Value)> Asked() =>
        [.. base.Asked(), ("film", Text(Film)), ("pilot", Text(Pilot))];
}
