using System.ComponentModel;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>Another record that this one refers to.</summary>
public sealed record Reference(
    [property: Description("The id to get the record with.")] int Id,
    [property: Description("The record's name; blank if it could not be looked up.")] string? Name);
