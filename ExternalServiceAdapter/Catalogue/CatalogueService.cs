using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue.Queries;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
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
        where TRecord : class, ICatalogueRecord
    {
        var wire = await cache.GetAsync(
            $"record:{resource.Path}/{id}", token => upstream.GetRecordAsync<TWire>(resource.Path, id, token), cancellationToken);
        return wire is null ? null : resource.Shape(wire, await names.GetAsync(resource.RefersTo, cancellationToken));
    }

    /// <summary>The records that match, sorted and cut to one page, and how many match in all.</summary>
    /// <exception cref="BadHttpRequestException">The records have no such field to sort by.</exception>
    public async Task<(IReadOnlyList<TRecord> Records, int Count)> ListAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, ListQuery query, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : class, ICatalogueRecord
    {
        var order = RecordFields<TRecord>.Order(query.SortBy, query.SortDescending is true);
        var all = await tables.GetAsync(resource, cancellationToken);
        var matches = all.Where(wire => query.Matches(wire, resource.SearchedIn)).ToList();
        if (query.Skip >= matches.Count)
            return ([], matches.Count);

        var known = await names.GetAsync(RecordFields<TRecord>.NeedNames(query.Fields) ? resource.RefersTo : [], cancellationToken);
        // Only an order by the fields that a maker sees needs all of them shaped.
        IEnumerable<TRecord> page = order is null
            ? matches.Skip(query.Skip).Take(query.Size).Select(wire => resource.Shape(wire, known))
            : order(matches.Select(wire => resource.Shape(wire, known))).Skip(query.Skip).Take(query.Size);
        return ([.. page], matches.Count);
    }
}
