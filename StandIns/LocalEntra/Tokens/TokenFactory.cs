using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FusionSample.LocalEntra.Keys;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.LocalEntra.Tokens;

/// <summary>
/// Writes the claims of Entra ID's v2.0 tokens and signs them. The claims are a plain dictionary between the two steps, so that
/// a test can make one of them wrong and have the token signed with the real key.
/// </summary>
public sealed class TokenFactory(SigningKeys keys, EntraUrls urls, Clients clients, IOptions<LocalEntraOptions> options, TimeProvider time)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A person's access token for the API.</summary>
    /// <param name="person">Who signed in.</param>
    /// <param name="client">Where; the command line tools when left out.</param>
    /// <param name="scopes">The <c>scp</c>; all that the person has when left out, no such claim when empty.</param>
    /// <param name="lifetime">From now; the configured one when left out. A negative one gives a token that ended so long ago.</param>
    public Dictionary<string, object> ForPerson(
        Person person, Client? client = null, IEnumerable<string>? scopes = null, TimeSpan? lifetime = null)
    {
        client ??= clients[DefaultClients.Tool];
        var claims = Common(options.Value.ClientId, Pairwise(person.ObjectId, options.Value.ClientId), person.ObjectId, lifetime);
        AuthorizedParty(claims, client);
        claims["name"] = person.Name;
        claims["preferred_username"] = person.UserName;
        claims["roles"] = new[] { person.Role };
        if (string.Join(' ', scopes ?? person.Scopes) is { Length: > 0 } scp)
            claims["scp"] = scp;
        return claims;
    }

    /// <summary>An application's own access token for the API (client credentials).</summary>
    public Dictionary<string, object> ForApplication(Client client, TimeSpan? lifetime = null)
    {
        var claims = Common(options.Value.ClientId, client.ObjectId, client.ObjectId, lifetime);
        AuthorizedParty(claims, client);
        claims["idtyp"] = "app";
        if (client.Registration.AppRoles.Count > 0)
            claims["roles"] = client.Registration.AppRoles;
        return claims;
    }

    /// <summary>An ID token: it tells the client who signed in, and is for the client alone.</summary>
    public Dictionary<string, object> ForSignIn(Person person, Client client, string? nonce = null, bool profile = true)
    {
        var claims = Common(client.Id, Pairwise(person.ObjectId, client.Id), person.ObjectId, lifetime: null);
        if (nonce is not null)
            claims["nonce"] = nonce;
        if (profile)
        {
            claims["name"] = person.Name;
            claims["preferred_username"] = person.UserName;
        }

        return claims;
    }

    /// <summary>Signs, with the key in use unless another one is given.</summary>
    public string Sign(IReadOnlyDictionary<string, object> claims, SigningCredentials? credentials = null) =>
        Handler.CreateToken(JsonSerializer.Serialize(claims), credentials ?? keys.Current.Credentials);

    private static void AuthorizedParty(Dictionary<string, object> claims, Client client)
    {
        claims["azp"] = client.Id;
        claims["azpacr"] = client.Registration.Public ? "0" : "1";
    }

    private Dictionary<string, object> Common(string audience, string subject, string objectId, TimeSpan? lifetime)
    {
        var life = lifetime ?? options.Value.AccessTokenLifetime;
        var now = time.GetUtcNow();
        var issued = life > TimeSpan.Zero ? now : now + life - options.Value.AccessTokenLifetime;
        return new Dictionary<string, object>
        {
            ["ver"] = "2.0",
            ["iss"] = urls.Issuer,
            ["aud"] = audience,
            ["tid"] = options.Value.TenantId.ToLowerInvariant(),
            ["oid"] = objectId,
            ["sub"] = subject,
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["nbf"] = issued.ToUnixTimeSeconds(),
            ["exp"] = (now + life).ToUnixTimeSeconds(),
            ["uti"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
        };
    }

    // Entra ID's 'sub' differs from audience to audience; 'oid' is the one to recognise a person by.
    private static string Pairwise(string objectId, string audience) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{objectId} {audience}")));
}
