using FusionSample.ServiceDefaults.PublicAddress;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Exposure;

/// <summary>
/// Whether a gateway in Development can be reached by others, and what it then refuses. Outside Development the question does not
/// come up: what is lax does not start there.
/// </summary>
internal sealed class GatewayExposure(IHostEnvironment environment, IOptions<PublicAddressOptions> address, IOptions<ExposureOptions> options)
{
    /// <summary>Whether this is Development with a <c>PublicUrl</c> that is not this machine's.</summary>
    public bool IsOpenDevelopment { get; } = environment.IsDevelopment() && address.Value.PublicUrl?.IsLoopback == false;

    /// <summary>Whether <c>/admin</c> answers.</summary>
    public bool HasAdmin => !IsOpenDevelopment || options.Value.OpenAdmin;

    /// <summary>Whether the tokens of an issuer on this machine, the stand-in, are accepted.</summary>
    public bool TakesStandInTokens => !IsOpenDevelopment || options.Value.AcceptStandInTokens;
}
