using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.LocalEntra.Keys;

/// <summary>An RSA key in memory.</summary>
public sealed class SigningKey
{
    internal SigningKey(DateTimeOffset created)
    {
        var key = new RsaSecurityKey(RSA.Create(2048));
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        Credentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256);
        Created = created;
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        Modulus = Base64UrlEncoder.Encode(parameters.Modulus);
        Exponent = Base64UrlEncoder.Encode(parameters.Exponent);
    }

    /// <summary>The <c>kid</c>: the key's JWK thumbprint (RFC 7638).</summary>
    public string Id => Credentials.Key.KeyId;

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>What signs with it.</summary>
    public SigningCredentials Credentials { get; }

    internal string Modulus { get; }

    internal string Exponent { get; }
}
