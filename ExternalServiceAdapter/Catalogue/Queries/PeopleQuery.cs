using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which people a list holds.</summary>
[ValidatableType]
public sealed class PeopleQuery : ListQuery, IFilter<SwapiPerson>
{
    [FromQuery(Name = "film")]
    [Description("Only people who appear in this film. For example 1, A New Hope.")]
    public int? Film { get; init; }

    [FromQuery(Name = "homeworld")]
    [Description("Only people who come from this planet. For example 1, Tatooine.")]
    public int? Homeworld { get; init; }

    [FromQuery(Name = "species")]
    [Description("Only people of this species. For example 2, the droids.")]
    public int? Species { get; init; }

    bool IFilter<SwapiPerson>.Matches(SwapiPerson wire) =>
        (Film is not { } film || wire.Films.Any(link => link.Id == film))
        && (Homeworld is not { } planet || wire.Homeworld?.Id == planet)
        && (Species is not { } species || wire.Species.Any(link => link.Id == species));

    private protected override IEnumerable<(string Name, string? Value)> Asked() =>
        [.. base.Asked(), ("film", Text(Film)), ("homeworld", Text(Homeworld)), ("species", Text(Species))];
}
