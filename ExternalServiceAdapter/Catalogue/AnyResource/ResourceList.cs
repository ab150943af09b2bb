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

/// <summary>The fields of a resource's records that have an order, for a maker to choose from.</summary>
public sealed record SortFieldList(
    [property: Description("The fields.")] IReadOnlyList<SortField> Value);

/// <summary>One field.</summary>
public sealed record SortField(
    [property: Description("The name to sort by, such as heightCm.")] string Id,
    [property: Description("The title that a maker reads, such as Height in Centimeters.")] string Name);
