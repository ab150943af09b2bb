using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue.Queries;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>Answers for every resource alike: one record, or one page of a list.</summary>
public sealed class CatalogueService(
    UpstreamClient upstream, UpstreamCache cache, CachePolicies policies, ResourceTables tables, NameLookup names, TimeProvider time)
{
    /// <summary>The record with this id, or null where there is none.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="fields">The fields that are asked for: names that none of them needs are not read.</param>
    /// <param name="cancellationToken">Ends the caller's waiting.</param>
    public async Task<Told<TRecord>?> GetAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, int id, string? fields, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        var reading = ReadAsync(resource, id, cancellationToken);
        var known = names.Begin(RecordFields<TRecord>.NeedNames(fields) ? resource.RefersTo : []);
        if (await reading is not { } wire)
            return null;
        var record = await known.TellAsync(wire, resource.Shape, cancellationToken);
        return record.With(record.Value.ToldAt(record.AsOf, record.IsLastKnown));
    }

    /// <summary>The records that match, sorted and cut to one page, and how many match in all.</summary>
    /// <exception cref="BadHttpRequestException">The records have no such field to sort by.</exception>
    public async Task<Told<ListedRecords<TRecord>>> ListAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, ListQuery query, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        var order = RecordFields<TRecord>.Order(query.SortBy, query.SortDescending is true);
        var table = await tables.GetAsync(resource, cancellationToken);
        var matches = table.Value.Where(wire => query.Matches(wire, resource.SearchedIn)).ToList();
        if (query.Skip >= matches.Count)
            return table.With(new ListedRecords<TRecord>([], matches.Count));

        var known = names.Begin(RecordFields<TRecord>.NeedNames(query.Fields) ? resource.RefersTo : []);
        // Only an order by the fields that a maker sees needs all of them shaped.
        var page = await known.TellAsync(table, (_, names) => order is null
            ? matches.Skip(query.Skip).Take(query.Size).Select(wire => resource.Shape(wire, names))
            : order(matches.Select(wire => resource.Shape(wire, names))).Skip(query.Skip).Take(query.Size), cancellationToken);
        return page.With(new ListedRecords<TRecord>([.. page.Value.Select(record => record.ToldAt(page.AsOf, page.IsLastKnown))], matches.Count));
    }

    // Of its resource's table where that is at hand; else from its own address.
    private async Task<Told<TWire>?> ReadAsync<TWire, TRecord>(CatalogueResource<TWire, TRecord> resource, int id, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        if (await tables.PeekAsync(resource, id, lastKnown: false, cancellationToken) is { } listed)
            return listed;
        var record = await cache.GetAsync<TWire>(
            CacheKey.OfRecord(resource.Path, id), policies.OfRecord(resource), (before, token) => ReadAsync(resource, id, before, token), cancellationToken);
        return record.Value is { } wire ? record.With(wire) : null;
    }

    private async Task<Known<TWire>> ReadAsync<TWire, TRecord>(
        CatalogueResource<TWire, TRecord> resource, int id, Known<TWire>? before, CancellationToken cancellationToken)
        where TWire : SwapiRecord
        where TRecord : CatalogueRecord
    {
        try
        {
            var answer = await upstream.GetRecordAsync<TWire>(resource.Path, id, before?.Validators, cancellationToken);
            return answer.IsUnchanged
                ? before! with { AsOf = time.GetUtcNow() }
                : new Known<TWire>(answer.Value, answer.Value is null, time.GetUtcNow(), answer.Validators);
        }
        catch (UpstreamException)
        {
            // A table that is past its time knows it too, and perhaps something newer.
            if (await tables.PeekAsync(resource, id, lastKnown: true, cancellationToken) is { } listed && !(before?.AsOf >= listed.Age.AsOf))
                return new Known<TWire>(listed.Value, IsMissing: false, listed.Age.AsOf);
            throw;
        }
    }
}
