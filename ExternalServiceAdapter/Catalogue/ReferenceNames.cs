using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>The names of the records that others refer to, as far as they could be had.</summary>
/// <param name="tables">The names by resource and id.</param>
public sealed class ReferenceNames(IReadOnlyDictionary<string, IReadOnlyDictionary<int, string>> tables)
{
    /// <summary>The references in the order of the links; a name that is not known is null, and nothing fails for it.</summary>
    public IReadOnlyList<Reference> Of(string resource, IReadOnlyList<SwapiLink> links) =>
        [.. links.Select(link => Of(resource, link)!)];

    /// <summary>The reference, or null where there is no link.</summary>
    public Reference? Of(string resource, SwapiLink? link) =>
        link is { Id: var id } ? new Reference(id, tables.GetValueOrDefault(resource)?.GetValueOrDefault(id)) : null;
}
