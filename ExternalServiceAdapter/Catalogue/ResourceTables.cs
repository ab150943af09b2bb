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
public sealed class ResourceTables(UpstreamClient upstream, UpstreamCache cache, CachePolicies policies, TimeProvider time)
{
    /// <summary>The most list pages that are read of one resource; SWAPI's longest list has 9.</summary>
    public const int MaxPages = 50;

    /// <summary>The resource's records in the order in which the API lists them.</summary>
    public async Task<Told<IReadOnlyList<TWire>>> GetAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        var table = await cache.GetAsync<ResourceTable<TWire>>(
            CacheKey.OfTable(resource.Path), policies.OfTable(resource), (before, token) => ReadAsync(resource.Path, before?.Value, token), cancellationToken);
        return table.With(table.Value!.Records);
    }

    /// <summary>A record of a table that is known already; null where it is not, or is in none.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="lastKnown">False: of a table in this process that is fresh. True: of any that can still be had.</param>
    /// <param name="cancellationToken">Ends the caller's waiting.</param>
    public async Task<Told<TWire>?> PeekAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, int id, bool lastKnown, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        var table = await cache.PeekAsync<ResourceTable<TWire>>(
            CacheKey.OfTable(resource.Path), policies.OfTable(resource), elsewhere: lastKnown, cancellationToken);
        return table is not null && (lastKnown || !table.IsLastKnown) && table.Value.Records.FirstOrDefault(record => record.Url.Id == id) is { } found
            ? table.With(found)
            : null;
    }

    private async Task<Known<ResourceTable<TWire>>> ReadAsync<TWire>(string path, ResourceTable<TWire>? before, CancellationToken cancellationToken)
        where TWire : SwapiRecord
    {
        var (table, asOf, hasOldPages) = await ReadPagesAsync(path, before, cancellationToken);
        // Pages of different times that do not fit together: the validators promised too much.
        if (!table.IsConsistent && hasOldPages)
            (table, asOf, _) = await ReadPagesAsync<TWire>(path, null, cancellationToken);
        return table.IsConsistent
            ? new Known<ResourceTable<TWire>>(table, IsMissing: false, asOf)
            : throw new UpstreamException(ProblemTypes.UpstreamInvalid,
                $"{path} says that it has {table.Pages[0].Count} records, its pages hold {table.Records.Count}, or one of them twice.");
    }

    private async Task<(ResourceTable<TWire> Table, DateTimeOffset AsOf, bool HasOldPages)> ReadPagesAsync<TWire>(
        string path, ResourceTable<TWire>? before, CancellationToken cancellationToken)
        where TWire : SwapiRecord
    {
        var first = await ReadPageAsync(path, 1, before, cancellationToken);
        var asOf = time.GetUtcNow();
        var pages = first switch
        {
            { IsLast: true } => 1,
            { Records.Count: > 0 } => (first.Count + first.Records.Count - 1) / first.Records.Count,
            _ => int.MaxValue,
        };
        if (pages > MaxPages)
            throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"{path} claims {first.Count} records on more than {MaxPages} pages.");

        var others = await Task.WhenAll(Enumerable.Range(2, Math.Max(pages - 1, 0)).Select(page => ReadPageAsync(path, page, before, cancellationToken)));
        var table = new ResourceTable<TWire>([first, .. others]);
        return (table, asOf, before?.Pages.Any(table.Pages.Contains) is true);
    }

    private async Task<TablePage<TWire>> ReadPageAsync<TWire>(string path, int number, ResourceTable<TWire>? before, CancellationToken cancellationToken)
        where TWire : SwapiRecord
    {
        var old = before?.Pages.ElementAtOrDefault(number - 1);
        var answer = await upstream.GetPageAsync<TWire>(path, number, old?.Validators, cancellationToken);
        return answer.IsUnchanged ? old! : new(answer.Value!.Count, answer.Value.Next is null, answer.Value.Results, answer.Validators);
    }
}
