using System.ComponentModel;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which vehicles or starships a list holds.</summary>
[ValidatableType]
public sealed class CraftQuery : ListQuery, IFilter<SwapiCraft>
{
    [FromQuery(Name = "film")]
    [Description("Only those that appear in this film. For example 1, A New Hope.")]
    public int? Film { get; init; }

    [FromQuery(Name = "pilot")]
    [Description("Only those that this person has piloted. For example 1, Luke Skywalker.")]
    public int? Pilot { get; init; }

    bool IFilter<SwapiCraft>.Matches(SwapiCraft wire) =>
        (Film is not { } film || wire.Films.Any(link => link.Id == film))
        && (Pilot is not { } pilot || wire.Pilots.Any(link => link.Id == pilot));

    private protected override IEnumerable<(string Name, string? Value)> Asked() =>
        [.. base.Asked(), ("film", Text(Film)), ("pilot", Text(Pilot))];
}
