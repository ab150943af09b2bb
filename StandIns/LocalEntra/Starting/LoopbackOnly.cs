using System.Net;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Starting;

/// <summary>Keeps the stand-in on loopback, whatever ASPNETCORE_URLS says, unless the named switch opens it.</summary>
internal sealed class LoopbackOnly(IOptions<LocalEntraOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    // The longest that a protocol message needs; a state of 20 KB still fits.
    private const int MaxBodyBytes = 64 * 1024;

    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        if (options.Value.AllowRemote)
            return;

        kestrel.ConfigureEndpointDefaults(listen =>
        {
            if (listen.EndPoint is IPEndPoint endPoint && !IPAddress.IsLoopback(endPoint.Address))
            {
                throw new StartupException(
                    $"LocalEntra hands a token to anybody who asks and listens on loopback only, not on {endPoint}. "
                    + "Use http://localhost:<port> in ASPNETCORE_URLS, or accept the risk with LocalEntra__AllowRemote=true.");
            }
        });
    }
}
