namespace FusionSample.ServiceDefaults.PublicAddress;

/// <summary>
/// The one address at which callers reach the gateway (key <c>PublicUrl</c>). Links and the connector's host come from it, never
/// from a request's Host header, which the caller chooses.
/// </summary>
public sealed class PublicAddressOptions
{
    /// <summary>The key in the configuration.</summary>
    public const string Key = "PublicUrl";

    /// <summary>Scheme, host and port; no path. https outside Development.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The address of a path on the gateway.</summary>
    public Uri For(string pathAndQuery) => new(PublicUrl!, pathAndQuery);
}
