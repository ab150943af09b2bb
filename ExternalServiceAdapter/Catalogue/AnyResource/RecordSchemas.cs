using System.Collections.Concurrent;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;

/// <summary>The shapes of the records, as the connector's own definition has them.</summary>
public sealed class RecordSchemas(ConnectorDefinition definition)
{
    private readonly ConcurrentDictionary<string, RecordSchema> _known = new();

    /// <summary>The schema, in which nothing refers to anything outside.</summary>
    public async Task<RecordSchema> OfAsync(ICatalogueResource resource, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(resource.Path, out var known))
            return known;
        var schema = (await definition.GetAsync(cancellationToken)).WholeSchema(resource.RecordType.Name);
        return _known[resource.Path] = new(new ObjectSchema("object", schema["properties"]!.AsObject()
            .ToDictionary(property => property.Key, property => property.Value!.DeepClone().AsObject())));
    }
}
