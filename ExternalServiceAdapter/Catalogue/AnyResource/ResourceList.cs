using System.ComponentModel;

namespace FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;

/// <summary>The resources, for a maker to choose from.</summary>
public sealed record ResourceList(
    [property: Description("The resources.")] IReadOnlyList<ResourceName> Value);

/// <summary>One resource.</summary>
public sealed record ResourceName(
    [property: Description("The name to find records with, such as people.")] string Id,
    [property: Description("The name that a maker reads, such as People.")] string Name,
    [property: Description("What its records are.")] string Description);
