using FusionSample.ConnectorKit.Definition;

namespace FusionSample.Gateway.Authentication;

/// <summary>The header in which a key is sent, and whether the request has one. A header without a value is as good as none.</summary>
internal static class ApiKeyHeader
{
    private const string Bearer = "Bearer ";

    /// <summary>Whether the caller sent a key. One in the address is none: addresses stand in logs.</summary>
    public static bool HasKey(this HttpRequest request) => !string.IsNullOrWhiteSpace(request.Key());

    /// <summary>What the caller sent as a key; blank where there is none.</summary>
    public static string Key(this HttpRequest request) => request.Headers[DefinitionHead.ApiKeyHeader].ToString();

    /// <summary>Whether the caller sent a bearer token.</summary>
    public static bool HasBearer(this HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    /// <summary>The bearer token; empty where there is none.</summary>
    public static ReadOnlySpan<char> BearerToken(this HttpRequest request) =>
        request.HasBearer() ? request.Headers.Authorization.ToString().AsSpan(Bearer.Length).Trim() : [];
}
