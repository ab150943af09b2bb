namespace FusionSample.LocalSwapi;

/// <summary>Where LocalSwapi listens and what its links say.</summary>
public sealed class LocalSwapiOptions
{
    /// <summary>The key of <see cref="FaultsPort"/>.</summary>
    public const string FaultsPortKey = "LocalSwapi:FaultsPort";

    /// <summary>The key of <see cref="Urls"/>; the environment variable is <c>ASPNETCORE_URLS</c>.</summary>
    public const string UrlsKey = "urls";

    /// <summary>The key of <see cref="PublicUrl"/>.</summary>
    public const string PublicUrlKey = "PublicUrl";

    internal const string DefaultUrls = "http://localhost:5484";
    internal const int DefaultFaultsPort = 5485;

    /// <summary>Where SWAPI is served: one or more loopback addresses, separated by <c>;</c>.</summary>
    public string Urls { get; set; } = DefaultUrls;

    /// <summary>The loopback port of the fault switches; 0 takes any free one, and -1 stands for a value that is no number.</summary>
    public int FaultsPort { get; set; } = DefaultFaultsPort;

    /// <summary>The absolute address that every link begins with; the first of <see cref="Urls"/> when there is none.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Reads the keys now: the host with the fault switches puts its own address under <see cref="UrlsKey"/> later.</summary>
    internal static Action<LocalSwapiOptions> From(IConfiguration configuration)
    {
        var urls = configuration[UrlsKey] is { Length: > 0 } configured ? configured : DefaultUrls;
        var publicUrl = configuration[PublicUrlKey] is { Length: > 0 } address ? address : null;
        var faultsPort = FaultsPortFrom(configuration);
        return options => (options.Urls, options.PublicUrl, options.FaultsPort) = (urls, publicUrl, faultsPort);
    }

    internal static int FaultsPortFrom(IConfiguration configuration) =>
        configuration[FaultsPortKey] is not { Length: > 0 } text ? DefaultFaultsPort
        : int.TryParse(text, out var port) ? port
        : -1;
}
