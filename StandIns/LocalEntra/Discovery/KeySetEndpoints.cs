using FusionSample.LocalEntra.Keys;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.LocalEntra.Discovery;

/// <summary>The public halves of the signing keys (RFC 7517).</summary>
internal static class KeySetEndpoints
{
    private const string Path = "/discovery/v2.0/keys";

    public static void MapKeySet(this IEndpointRouteBuilder tenant) =>
        tenant.MapGet(Path, (SigningKeys keys, EntraUrls urls) => Show(keys, urls.Issuer));

    /// <summary>The same keys; each says that it signs for every tenant.</summary>
    public static void MapKeySetOfAnyTenant(this IEndpointRouteBuilder organizations) =>
        organizations.MapGet(Path, (SigningKeys keys, EntraUrls urls) => Show(keys, urls.IssuerOfAnyTenant));

    private static Ok<KeySet> Show(SigningKeys keys, string issuer) => TypedResults.Ok(new KeySet(
        [.. keys.Published.Select(key => new PublishedKey(
            "RSA", "sig", key.Id, key.Modulus, key.Exponent, SecurityAlgorithms.RsaSha256, issuer))]));

    private sealed record KeySet(IReadOnlyList<PublishedKey> Keys);

    private sealed record PublishedKey(string Kty, string Use, string Kid, string N, string E, string Alg, string Issuer);
}
