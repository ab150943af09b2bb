using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>Answers for every resource alike: one record, or one page of a list.</summary>
public sealed class CatalogueService(UpstreamClient upstream, UpstreamCache cache, ResourceTables tables, NameLookup names)
{
    /// <summary>The record with this id, or null where there is none.</summary>
    public async Task<TRecord?> GetAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, int id, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : class
    {
        var wire = await cache.GetAsync(
            $"record:{resource.Path}/{id}", token => upstream.GetRecordAsync<TWire>(resource.Path, id, token), cancellationToken);
        return wire is null ? null : resource.Shape(wire, await names.GetAsync(resource.RefersTo, cancellationToken));
    }

    /// <summary>The records that match, cut to one page, and how many match in all.</summary>
    public async Task<(IReadOnlyList<TRecord> Records, int Count)> ListAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, ListQuery query, CancellationToken cancellationToken)
        where TWire : SwapiRecord
    {
        var all = await tables.GetAsync(resource, cancellationToken);
        var matches = string.IsNullOrWhiteSpace(query.Search)
            ? all
            : [.. all.Where(wire => resource.SearchedIn(wire).Any(text => text.Contains(query.Search.Trim(), StringComparison.OrdinalIgnoreCase)))];
        var page = matches.Skip((int)Math.Min(query.Skip, int.MaxValue)).Take(query.Size).ToList();
        if (page.Count == 0)
            return ([], matches.Count);

        var known = await names.GetAsync(resource.RefersTo, cancellationToken);
        return ([.. page.Select(wire => resource.Shape(wire, known))], matches.Count);
    }
}
