using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;
using FusionSample.ExternalServiceAdapter.Catalogue.Queries;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>A resource to those who do not care for the shape of its records.</summary>
public interface ICatalogueResource
{
    /// <summary>The name in addresses, here and in SWAPI: "people".</summary>
    string Path { get; }

    /// <summary>The operation that lists its records: "ListPeople".</summary>
    string ListId { get; }

    /// <summary>The operation that gets one: "GetPerson".</summary>
    string GetId { get; }

    /// <summary>What its records are, in a sentence for makers.</summary>
    string About { get; }

    /// <summary>The record as a maker sees it.</summary>
    Type RecordType { get; }

    /// <summary>The fields that have an order, with the titles that a maker reads.</summary>
    IEnumerable<(string Name, string Title)> SortFields { get; }

    /// <summary>The names of all records by id.</summary>
    Task<Told<IReadOnlyDictionary<int, string>>> NamesAsync(ResourceTables tables, CancellationToken cancellationToken);

    /// <summary>One page of the records that are asked for, and how many there are in all.</summary>
    /// <exception cref="BadHttpRequestException">The query names a field that the records do not have.</exception>
    Task<Told<ListedRecords<FoundRecord>>> FindAsync(CatalogueService catalogue, ListQuery query, CancellationToken cancellationToken);

    /// <summary>The record with this id, or null where there is none.</summary>
    /// <exception cref="BadHttpRequestException">'fields' names a field that the records do not have.</exception>
    Task<Told<FoundRecord>?> GetAsync(CatalogueService catalogue, int id, string? fields, CancellationToken cancellationToken);
}
