namespace FusionSample.Gateway.Authentication.Remembered;

/// <summary>
/// What a connection has sent last, with its hash. Kestrel gives the very same string again as long as a connection's header stays the
/// same (<c>KestrelServerOptions.DisableStringReuse</c>), so that one look at the reference spares the hash. Nothing is kept longer by it than Kestrel itself
/// does: as long as the connection.
/// </summary>
internal sealed class LastCredential
{
    // Replaced as a whole: on HTTP/2 a connection has several requests at a time.
    private volatile Entry? _last;

    /// <summary>The hash of this very string, if it was the last.</summary>
    public (ulong, ulong, ulong, ulong)? HashOf(string header) => _last is { } last && ReferenceEquals(last.Header, header) ? last.Hash : null;

    public void Set(string header, (ulong, ulong, ulong, ulong) hash) => _last = new Entry(header, hash);

    private sealed record Entry(string Header, (ulong, ulong, ulong, ulong) Hash);
}

internal static class LastCredentialExtensions
{
    /// <summary>Gives each connection one.</summary>
    public static void AddLastCredential(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection =>
        {
            connection.Features.Set(new LastCredential());
            return next(connection);
        })));
}
