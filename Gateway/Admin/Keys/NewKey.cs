using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FusionSample.Gateway.Admin.Keys;

/// <summary>A key with its secret, as long as it takes to show it.</summary>
/// <param name="Id">16 hexadecimal characters: 64 random bits.</param>
/// <param name="Text"><c>id.secret</c>; the secret has 256 random bits.</param>
/// <param name="SecretHash">SHA-256 of the secret's text.</param>
internal sealed record NewKey(string Id, string Text, byte[] SecretHash)
{
    public static NewKey Create()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new(id, $"{id}.{secret}", SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
    }

    // The one that a record writes by itself would hold the secret.
    public override string ToString() => Id;
}
