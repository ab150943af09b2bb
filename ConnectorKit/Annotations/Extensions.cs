using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>Writing extension keys, and the keys of ours (<c>x-kit-</c>) that never leave the kit.</summary>
internal static class Extensions
{
    /// <summary>On an object schema: what the attributes of its properties say, by property.</summary>
    public const string Properties = "x-kit-properties";

    /// <summary>On an operation: extensions for properties of its answer, by path.</summary>
    public const string Answer = "x-kit-answer";

    /// <summary>On an operation: it is the one that tests a connection, with these parameters.</summary>
    public const string TestConnection = "x-kit-test-connection";

    /// <summary>On an operation: what its webhook sends.</summary>
    public const string Notification = "x-kit-notification";

    /// <summary>On a property: it may be null. OpenAPI 3.1 says so; Power Platform is not told, to whom null is a blank.</summary>
    public const string Nullable = "x-nullable";

    /// <summary>A value to try with: a key of the platform's.</summary>
    public const string TestValue = "x-ms-test-value";

    public static void Set(this IOpenApiExtensible element, string name, JsonNode value)
    {
        element.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        element.Extensions[name] = new JsonNodeExtension(value.DeepClone());
    }
}
