using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which species a list holds.</summary>
[ValidatableType]
public sealed class SpeciesQuery : ListQuery, IFilter<SwapiSpecies>
{
    [FromQuery(Name = "film")]
    [Description("Only species that appear in this film. For example 1, A New Hope.")]
    public int? Film { get; init; }

    [FromQuery(Name = "homeworld")]
    [Description("Only species that come from this planet. For example 8, Naboo.")]
    public int? Homeworld { get; init; }

    bool IFilter<SwapiSpecies>.Matches(SwapiSpecies wire) =>
        (Film is not { } film || wire.Films.Any(link => link.Id == film))
        && (Homeworld is not { } planet || wire.Homeworld?.Id == planet);

    private protected override IEnumerable<(string Name, string? Value)> Asked() =>
        [.. base.Asked(), ("film", Text(Film)), ("homeworld", Text(Homeworld))];
}
