using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which planets a list holds.</summary>
[ValidatableType]
public sealed class PlanetQuery : ListQuery, IFilter<SwapiPlanet>
{
    [FromQuery(Name = "film")]
    [Description("Only planets that appear in this film. For example 1, A New Hope.")]
    public int? Film { get; init; }

    bool IFilter<SwapiPlanet>.Matches(SwapiPlanet wire) =>
        (Film is not { } film || wire.Films.Any(link => link.Id == film));

    private protected override IEnumerable<(string Name, string? Value)> Asked() =>
        [.. base.Asked(), ("film", Text(Film))];
}
