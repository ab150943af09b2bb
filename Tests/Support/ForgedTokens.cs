using System.Security.Cryptography;
using System.Text;
using FusionSample.LocalEntra;
using FusionSample.LocalEntra.Keys;
using FusionSample.LocalEntra.Tenant;
using FusionSample.LocalEntra.Tokens;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Support;

/// <summary>Tokens that are wrong in one point, and signed with the issuer's real key unless the point is the signature.</summary>
internal sealed class ForgedTokens(LocalEntraServer entra)
{
    private TokenFactory Tokens => entra.Services.GetRequiredService<TokenFactory>();

    private SecurityKey IssuersKey => entra.Services.GetRequiredService<SigningKeys>().Current.Credentials.Key;

    /// <summary>A person's token that is right.</summary>
    public string Of(string person, Action<Dictionary<string, object>>? change = null)
    {
        var claims = Tokens.ForPerson(People.Find(person)!);
        change?.Invoke(claims);
        return Tokens.Sign(claims);
    }

    /// <summary>The nightly job's token that is right.</summary>
    public string OfApplication(Action<Dictionary<string, object>>? change = null)
    {
        var claims = Tokens.ForApplication(Client("daemon"));
        change?.Invoke(claims);
        return Tokens.Sign(claims);
    }

    public string Unsigned(string person) =>
        WebEncoders.Base64UrlEncode("""{"alg":"none","typ":"JWT"}"""u8.ToArray()) + "." + Of(person).Split('.')[1] + ".";

    /// <summary>Signed by somebody else, under a key id of their own or of the issuer.</summary>
    public string ByAnotherKey(string person, string? kid = null)
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = kid ?? IssuersKey.KeyId };
        return Tokens.Sign(Tokens.ForPerson(People.Find(person)!), new SigningCredentials(key, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new() { CacheSignatureProviders = false } });
    }

    /// <summary>HS256 with the public key as the secret (RFC 8725, 2.1).</summary>
    public string WithPublicKeyAsSecret(string person)
    {
        var pem = ((RsaSecurityKey)IssuersKey).Rsa.ExportSubjectPublicKeyInfoPem();
        var key = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(pem)) { KeyId = IssuersKey.KeyId };
        return Tokens.Sign(Tokens.ForPerson(People.Find(person)!), new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
    }

    /// <summary>An ID token: for a client of its own, or for the API's client id, with whatever else is put into it.</summary>
    public string IdToken(string person, Action<Dictionary<string, object>>? change = null)
    {
        var claims = Tokens.ForSignIn(People.Find(person)!, Client("tool"), nonce: "n");
        change?.Invoke(claims);
        return Tokens.Sign(claims);
    }

    /// <summary>As Entra ID writes v1.0 tokens: another issuer, the audience as a URI, <c>appid</c> in place of <c>azp</c>.</summary>
    public string VersionOne(string person) => Of(person, claims =>
    {
        claims["ver"] = "1.0";
        claims["iss"] = $"https://sts.windows.net/{entra.TenantId}/";
        claims["aud"] = "api://" + entra.ClientId;
        claims["appid"] = claims["azp"];
        claims.Remove("azp");
        claims.Remove("preferred_username");
    });

    private Client Client(string key) => entra.Services.GetRequiredService<Clients>()[key];
}
