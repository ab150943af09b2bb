using System.ComponentModel;
using System.Text.Json.Nodes;

namespace FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;

/// <summary>The shape of a resource's records.</summary>
public sealed record RecordSchema(
    [property: Description("The shape, as a JSON schema with titles and descriptions.")] ObjectSchema Schema);

/// <summary>A JSON schema of an object.</summary>
public sealed record ObjectSchema(
    [property: Description("Always object.")] string Type,
    [property: Description("The schema of each field by the field's name.")] IReadOnlyDictionary<string, JsonObject> Properties);
