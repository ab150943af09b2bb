using System.Text.Json.Serialization;
using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>All records of a resource, by the list pages that they were read from.</summary>
public sealed record ResourceTable<TWire>(IReadOnlyList<TablePage<TWire>> Pages) : IStored
    where TWire : SwapiRecord
{
    private IReadOnlyList<TWire>? _records;

    /// <summary>The records in the order in which the API lists them.</summary>
    [JsonIgnore]
    public IReadOnlyList<TWire> Records => _records ??= [.. Pages.SelectMany(page => page.Records)];

    /// <summary>Whether there are as many as the first page says, and each once.</summary>
    [JsonIgnore]
    public bool IsConsistent => Records.Count == Pages[0].Count && Records.DistinctBy(record => record.Url.Id).Count() == Records.Count;

    bool IStored.IsWhole => Pages.Count > 0 && Pages.All(page => page?.Records.All(record => record is not null) is true) && IsConsistent;
}

/// <summary>One list page.</summary>
/// <param name="Count">How many records it says that there are on all pages.</param>
/// <param name="IsLast">Whether it names no next page.</param>
/// <param name="Records">Its records.</param>
/// <param name="Validators">By what the API can be asked whether the page has changed.</param>
public sealed record TablePage<TWire>(int Count, bool IsLast, IReadOnlyList<TWire> Records, Validators? Validators)
    where TWire : SwapiRecord;
