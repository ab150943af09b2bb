using FusionSample.ConnectorKit.Definition;

namespace FusionSample.Gateway.Authentication;

/// <summary>The header in which a key is sent, and whether the request has one. A header without a value is as good as none.</summary>
internal static class ApiKeyHeader
{
    /// <summary>Whether the caller sent a key and no bearer token.</summary>
    public static bool HasKeyOnly(this HttpRequest request) => request.HasKey() && !request.HasBearer();

    /// <summary>Whether the caller sent a key.</summary>
    public static bool HasKey(this HttpRequest request) => !string.IsNullOrWhiteSpace(request.Headers[DefinitionHead.ApiKeyHeader]);

    /// <summary>Whether the caller sent a bearer token.</summary>
    public static bool HasBearer(this HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}
