using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>One page of a list. Power Platform reads the records from 'value' and goes on at 'nextLink'.</summary>
public sealed record RecordPage<T>(
    [property: Description("The address of the next page; blank on the last one.")] Uri? NextLink,
    [property: Title("Records"), Description("The records of this page.")] IReadOnlyList<T> Value,
    [property: Description("How many records there are on all pages together.")] int Count);
