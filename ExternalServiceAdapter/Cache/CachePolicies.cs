using FusionSample.ExternalServiceAdapter.Catalogue;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>The policy of each operation that reads from the external API.</summary>
public sealed class CachePolicies(IOptions<CacheOptions> options)
{
    private readonly Dictionary<string, CachePolicy> _policies =
        CatalogueResources.Operations.ToDictionary(operation => operation, options.Value.PolicyOf);

    /// <summary>What holds for one record of a resource.</summary>
    public CachePolicy OfRecord(ICatalogueResource resource) => _policies[resource.GetId];

    /// <summary>What holds for the table of a resource.</summary>
    public CachePolicy OfTable(ICatalogueResource resource) => _policies[resource.ListId];
}
