using System.ComponentModel;
using System.Text.Json.Serialization;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>What every record has.</summary>
public abstract record CatalogueRecord
{
    /// <summary>The number under which SWAPI knows it.</summary>
    public abstract required int Id { get; init; }

    [JsonRequired]
    [Description("When SWAPI said this or last confirmed it, such as 2026-01-31T12:00:00Z; the oldest part of it counts.")]
    public DateTimeOffset AsOf { get; init; }

    [JsonRequired]
    [Description("Yes if it is past its time and SWAPI could not be asked again: the last that is known.")]
    public bool IsLastKnown { get; init; }
}

/// <summary>When a record was told.</summary>
internal static class CatalogueRecordExtensions
{
    /// <summary>The same record, as of then.</summary>
    public static TRecord ToldAt<TRecord>(this TRecord record, DateTimeOffset asOf, bool isLastKnown)
        where TRecord : CatalogueRecord =>
        (TRecord)((CatalogueRecord)record with { AsOf = asOf, IsLastKnown = isLastKnown });
}
