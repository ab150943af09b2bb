using FusionSample.ConnectorKit.Definition;

namespace FusionSample.Gateway.Authentication;

/// <summary>
/// The other way to connect that the definition offers. This gateway has no keys yet, and says so instead of asking for a token that
/// the caller never meant to send. The key itself is not read any further.
/// </summary>
internal static class ApiKeyHeader
{
    /// <summary>Whether the caller sent a key and no bearer token. A header without a value is as good as none.</summary>
    public static bool HasKeyOnly(this HttpRequest request) =>
        !string.IsNullOrWhiteSpace(request.Headers[DefinitionHead.ApiKeyHeader])
        && !request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}
