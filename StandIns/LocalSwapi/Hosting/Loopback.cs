using System.Net;

namespace FusionSample.LocalSwapi.Hosting;

/// <summary>Keeps both ports to this machine.</summary>
internal static class Loopback
{
    // Against DNS rebinding: a page of another site may reach a loopback port, but not under one of these names.
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddLoopbackOnly(this IServiceCollection services) =>
        services.AddHostFiltering(options => options.AllowedHosts = [.. Hosts]);

    /// <summary>Gives the host with the fault switches its own port, in place of ASPNETCORE_URLS.</summary>
    public static void UseFaultsPort(this WebApplicationBuilder builder)
    {
        var port = LocalSwapiOptions.FaultsPortFrom(builder.Configuration);
        // Kestrel finds a free port for a single address only, and 'localhost' is two.
        builder.WebHost.UseUrls(port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{port}");
    }

    public static bool AreLoopback(string urls)
    {
        try
        {
            return Parse(urls) is { Count: > 0 } addresses && addresses.All(IsLoopback);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public static IEnumerable<IPEndPoint> EndPoints(string urls) =>
        from address in Parse(urls)
        from ip in address.Host == "localhost" ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : new[] { IPAddress.Parse(address.Host) }
        select new IPEndPoint(ip, address.Port);

    private static bool IsLoopback(BindingAddress address) =>
        address.Scheme == Uri.UriSchemeHttp
        && Hosts.Contains(address.Host)
        && address.Port is >= 0 and <= ushort.MaxValue
        && !(address.Host == "localhost" && address.Port == 0)
        && address.PathBase == "";

    private static List<BindingAddress> Parse(string urls) =>
        [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse)];
}
