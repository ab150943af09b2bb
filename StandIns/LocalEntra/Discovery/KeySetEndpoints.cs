using FusionSample.LocalEntra.Keys;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.LocalEntra.Discovery;

/// <summary>The public halves of the signing keys (RFC 7517).</summary>
internal static class KeySetEndpoints
{
    public static void MapKeySet(this IEndpointRouteBuilder tenant) => tenant.MapGet("/discovery/v2.0/keys", Show);

    private static Ok<KeySet> Show(SigningKeys keys, EntraUrls urls) => TypedResults.Ok(new KeySet(
        [.. keys.Published.Select(key => new PublishedKey(
            "RSA", "sig", key.Id, key.Modulus, key.Exponent, SecurityAlgorithms.RsaSha256, urls.Issuer))]));

    private sealed record KeySet(IReadOnlyList<PublishedKey> Keys);

    private sealed record PublishedKey(string Kty, string Use, string Kid, string N, string E, string Alg, string Issuer);
}
