namespace FusionSample.LocalEntra.Tenant;

/// <summary>Compares a redirect URI with the registered ones.</summary>
internal static class RedirectUris
{
    /// <summary>
    /// Whether one of the registered URIs is exactly the asked one; on loopback, where an application takes whatever port is
    /// free, the port is left out of the comparison (RFC 8252, section 7.3, and Entra ID, which does so for every client).
    /// </summary>
    public static bool Allow(this IEnumerable<string> registered, string asked) =>
        registered.Any(uri => uri == asked || SameOnLoopback(uri, asked));

    private static bool SameOnLoopback(string registered, string asked) =>
        Uri.TryCreate(registered, UriKind.Absolute, out var one)
        && Uri.TryCreate(asked, UriKind.Absolute, out var other)
        && one.IsLoopback
        && one.Scheme == Uri.UriSchemeHttp && other.Scheme == Uri.UriSchemeHttp
        && one.Host == other.Host
        && one.PathAndQuery == other.PathAndQuery
        && other is { UserInfo: "", Fragment: "" };
}
