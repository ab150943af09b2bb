using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>
/// All records of a resource, read from its list pages and cached as one. Lists, searches and the names of references come from
/// here, so that no combination of page size and search asks the external API for more than its 28 list pages.
/// </summary>
public sealed class ResourceTables(UpstreamClient upstream, UpstreamCache cache)
{
    /// <summary>The most list pages that are read of one resource; SWAPI's longest list has 9.</summary>
    public const int MaxPages = 50;

    /// <summary>The resource's records in the order in which the API lists them.</summary>
    public Task<IReadOnlyList<TWire>> GetAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : class, ICatalogueRecord =>
        cache.GetAsync("table:" + resource.Path, token => ReadAsync<TWire>(resource.Path, token), cancellationToken);

    private async Task<IReadOnlyList<TWire>> ReadAsync<TWire>(string path, CancellationToken cancellationToken)
        where TWire : SwapiRecord
    {
        var first = await upstream.GetPageAsync<TWire>(path, 1, cancellationToken);
        if (first.Next is null)
            return Checked(path, first.Count, first.Results);

        var pages = first.Results.Count > 0 ? (first.Count + first.Results.Count - 1) / first.Results.Count : int.MaxValue;
        if (pages > MaxPages)
            throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"{path} claims {first.Count} records on more than {MaxPages} pages.");

        var others = await Task.WhenAll(Enumerable.Range(2, Math.Max(pages - 1, 0))
            .Select(page => upstream.GetPageAsync<TWire>(path, page, cancellationToken)));
        return Checked(path, first.Count, [.. first.Results, .. others.SelectMany(page => page.Results)]);
    }

    private static IReadOnlyList<TWire> Checked<TWire>(string path, int count, IReadOnlyList<TWire> records)
        where TWire : SwapiRecord =>
        records.Count == count && records.DistinctBy(record => record.Url.Id).Count() == count
            ? records
            : throw new UpstreamException(ProblemTypes.UpstreamInvalid,
                $"{path} says that it has {count} records, its pages hold {records.Count}, or one of them twice.");
}
