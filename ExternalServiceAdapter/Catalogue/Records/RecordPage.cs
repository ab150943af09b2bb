using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>One page of a list. Power Platform reads the records from 'value' and goes on at 'nextLink'.</summary>
public sealed record RecordPage<T>(
    [property: Description("The address of the next page; blank on the last one.")] Uri? NextLink,
    [property: Title("Records"), Description("The records of this page.")] IReadOnlyList<T> Value,
    [property: Description("How many records there are on all pages together.")] int Count,
    [property: Description("When SWAPI said this or last confirmed it, such as 2026-01-31T12:00:00Z; the oldest part of it counts.")] DateTimeOffset AsOf,
    [property: Description("Yes if it is past its time and SWAPI could not be asked again: the last that is known.")] bool IsLastKnown);
