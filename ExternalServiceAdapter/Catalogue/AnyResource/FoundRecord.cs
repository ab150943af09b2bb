using System.ComponentModel;
using System.Text.Json.Nodes;

namespace FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;

/// <summary>A record of any resource: what all have in common, and the record itself in the shape of its resource.</summary>
public sealed record FoundRecord(
    [property: Description("The id to get the record with.")] int Id,
    [property: Description("The record's name, or a film's title.")] string? Name,
    [property: Description("The resource that it is a record of, such as people.")] string Resource,
    [property: Description("The whole record. Its fields follow from the resource that was chosen.")] JsonObject Record,
    [property: Description("When SWAPI said this or last confirmed it, such as 2026-01-31T12:00:00Z; the oldest part of it counts.")] DateTimeOffset AsOf,
    [property: Description("Yes if it is past its time and SWAPI could not be asked again: the last that is known.")] bool IsLastKnown);
