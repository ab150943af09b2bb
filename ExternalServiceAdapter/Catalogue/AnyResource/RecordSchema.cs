using System.ComponentModel;
using System.Text.Json.Nodes;

namespace FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;

/// <summary>The shape of a resource's records.</summary>
public sealed record RecordSchema(
    [property: Description("The shape, as a JSON schema with titles and descriptions.")] JsonObject Schema);
