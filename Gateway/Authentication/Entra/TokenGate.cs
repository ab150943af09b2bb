using System.Security.Claims;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Exposure;
using FusionSample.Gateway.Store;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Authentication.Entra;

/// <summary>What is asked of a token beyond its signature, issuer, audience and time. Each question answers why not, or null.</summary>
internal sealed class TokenGate(IOptions<EntraOptions> options, GatewayExposure exposure, AccessState access, TimeProvider time)
{
    private readonly HashSet<Guid> _tenants = [.. options.Value.AllowedTenants.Select(Guid.Parse)];

    /// <summary>Whether tokens are accepted at all.</summary>
    public ProblemType? Closed { get; } = options.Value.IsStandIn && !exposure.TakesStandInTokens ? ProblemTypes.StandInTokensClosed : null;

    /// <summary>Asked once, of what a validated token says.</summary>
    public ProblemType? Kind(Caller caller)
    {
        if (caller.FindFirstValue(EntraClaims.Version) is var version and not EntraClaims.Version2)
            return version == EntraClaims.Version1 ? ProblemTypes.TokenVersion : ProblemTypes.TokenInvalid;
        if (_tenants.Count > 0 && !(Guid.TryParse(caller.FindFirstValue(EntraClaims.Tenant), out var tenant) && _tenants.Contains(tenant)))
            return ProblemTypes.TokenInvalid;
        // Neither a person's nor an application's access token: an ID token for the API's own client id, say.
        return caller.IsDelegated || caller.IsApplication ? null : ProblemTypes.TokenInvalid;
    }

    /// <summary>
    /// Whether the caller's directory may say who is an IT Admin here. With several directories that is one of them: the others'
    /// administrators would give the role to themselves.
    /// </summary>
    public bool MayHaveItAdmins(ClaimsPrincipal caller) => !options.Value.IsForOrganizations
        || Guid.TryParse(options.Value.AdminTenant, out var home) && Guid.TryParse(caller.FindFirstValue(EntraClaims.Tenant), out var tenant) && tenant == home;

    /// <summary>Asked on each request, of remembered tokens too.</summary>
    public ProblemType? Standing(Caller caller)
    {
        if (access.Last is not { } list)
            return ProblemTypes.StoreUnavailable;
        var now = time.GetUtcNow();
        return list.IsRevoked(RevocationKind.User, caller.FindFirstValue(CallerClaims.ObjectId), now)
            || list.IsRevoked(RevocationKind.Application, caller.FindFirstValue(CallerClaims.Application), now)
            || list.IsRevoked(RevocationKind.Token, caller.FindFirstValue(EntraClaims.TokenId), now)
            ? ProblemTypes.TokenRevoked
            : null;
    }
}
