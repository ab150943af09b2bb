using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>What one of the six resources is called, how it is read and shaped. See <see cref="CatalogueResources"/>.</summary>
/// <typeparam name="TWire">A record as the external API sends it.</typeparam>
/// <typeparam name="TRecord">The same record as a maker sees it.</typeparam>
public sealed class CatalogueResource<TWire, TRecord> : ICatalogueResource
    where TWire : SwapiRecord
{
    /// <inheritdoc />
    public required string Path { get; init; }

    /// <summary>One record in a sentence, with its article: "a person".</summary>
    public required string Singular { get; init; }

    /// <summary>The name by which other records refer to this one.</summary>
    public required Func<TWire, string> Name { get; init; }

    /// <summary>The texts in which a search looks, as SWAPI does.</summary>
    public required Func<TWire, IEnumerable<string>> SearchedIn { get; init; }

    /// <summary>The resources of which a record needs the names.</summary>
    public required IReadOnlyList<string> RefersTo { get; init; }

    /// <summary>The record as a maker sees it.</summary>
    public required Func<TWire, ReferenceNames, TRecord> Shape { get; init; }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<int, string>> NamesAsync(ResourceTables tables, CancellationToken cancellationToken)
    {
        var records = await tables.GetAsync(this, cancellationToken);
        return records.ToDictionary(record => record.Url.Id, Name);
    }
}

/// <summary>The part of a resource that does not depend on the shape of its records.</summary>
public interface ICatalogueResource
{
    /// <summary>The name in addresses, here and in SWAPI: "people".</summary>
    string Path { get; }

    /// <summary>The names of all records by id.</summary>
    Task<IReadOnlyDictionary<int, string>> NamesAsync(ResourceTables tables, CancellationToken cancellationToken);
}
