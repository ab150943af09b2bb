using FusionSample.LocalEntra.Authorize;
using FusionSample.LocalEntra.Grants;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.LocalEntra.Discovery;

/// <summary>OpenID Connect Discovery 1.0 and RFC 8414: what is there, and nothing that is not.</summary>
internal static class MetadataEndpoints
{
    private const string Path = "/v2.0/.well-known/openid-configuration";

    public static void MapMetadata(this IEndpointRouteBuilder tenant) =>
        tenant.MapGet(Path, (EntraUrls urls, IEnumerable<IGrant> grants) => Show(urls.Issuer, urls.Keys, urls, grants));

    /// <summary>What an API for several directories reads. Signing in stays a matter of the one tenant.</summary>
    public static void MapMetadataOfAnyTenant(this IEndpointRouteBuilder organizations) =>
        organizations.MapGet(Path, (EntraUrls urls, IEnumerable<IGrant> grants) => Show(urls.IssuerOfAnyTenant, urls.KeysOfAnyTenant, urls, grants));

    private static Ok<Metadata> Show(string issuer, string keys, EntraUrls urls, IEnumerable<IGrant> grants) => TypedResults.Ok(new Metadata(
        Issuer: issuer,
        AuthorizationEndpoint: urls.Authorize,
        TokenEndpoint: urls.Token,
        DeviceAuthorizationEndpoint: urls.DeviceCode,
        EndSessionEndpoint: urls.Logout,
        JwksUri: keys,
        ResponseTypesSupported: ["code"],
        ResponseModesSupported: ReturnAddress.Modes,
        GrantTypesSupported: [.. grants.Select(grant => grant.Type)],
        SubjectTypesSupported: ["pairwise"],
        IdTokenSigningAlgValuesSupported: [SecurityAlgorithms.RsaSha256],
        ScopesSupported: RequestedScopes.SignIn,
        TokenEndpointAuthMethodsSupported: ClientAuthentication.Methods,
        CodeChallengeMethodsSupported: [Pkce.Method],
        ClaimsSupported: ["sub", "iss", "aud", "exp", "iat", "nbf", "nonce", "name", "preferred_username", "oid", "tid", "uti", "ver"],
        RequestParameterSupported: false,
        RequestUriParameterSupported: false));

    private sealed record Metadata(
        string Issuer,
        string AuthorizationEndpoint,
        string TokenEndpoint,
        string DeviceAuthorizationEndpoint,
        string EndSessionEndpoint,
        string JwksUri,
        IReadOnlyList<string> ResponseTypesSupported,
        IReadOnlyList<string> ResponseModesSupported,
        IReadOnlyList<string> GrantTypesSupported,
        IReadOnlyList<string> SubjectTypesSupported,
        IReadOnlyList<string> IdTokenSigningAlgValuesSupported,
        IReadOnlyList<string> ScopesSupported,
        IReadOnlyList<string> TokenEndpointAuthMethodsSupported,
        IReadOnlyList<string> CodeChallengeMethodsSupported,
        IReadOnlyList<string> ClaimsSupported,
        bool RequestParameterSupported,
        bool RequestUriParameterSupported);
}
