using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Authentication.ApiKeys;

/// <summary>
/// The text of an API key, <c>id.secret</c>: 16 characters of lower-case hexadecimal, a point, and 256 random bits as 43 characters of
/// base64url. The id finds the key in the store, where only the secret's hash is.
/// </summary>
/// <param name="Id">The part before the point; no secret.</param>
/// <param name="Secret">The part after the point.</param>
/// <param name="Text">The whole, as it is sent.</param>
/// <param name="Hash">SHA-256 of <paramref name="Secret"/>, as <see cref="StoredKey.SecretHash"/> holds it.</param>
internal sealed record ApiKey(string Id, string Secret, string Text, byte[] Hash)
{
    private const int SecretBytes = 32;

    private const int SecretLength = 43;

    // What an unknown id's secret is compared with, so that it takes as long as that of a known one. No secret has this hash.
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    /// <summary>A new key.</summary>
    public static ApiKey Create()
    {
        var id = RandomNumberGenerator.GetHexString(StoredKey.IdLength, lowercase: true);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return new ApiKey(id, secret, $"{id}.{secret}", HashOf(secret));
    }

    /// <summary>Takes a text apart that has the form of a key.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? id, [NotNullWhen(true)] out string? secret)
    {
        (id, secret) = (null, null);
        if (text?.Length != StoredKey.IdLength + 1 + SecretLength || text[StoredKey.IdLength] != '.')
            return false;
        var (head, tail) = (text[..StoredKey.IdLength], text[(StoredKey.IdLength + 1)..]);
        if (!head.All(char.IsAsciiHexDigitLower) || !tail.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_'))
            return false;
        (id, secret) = (head, tail);
        return true;
    }

    /// <summary>Whether this is the secret of that key; false for no key, after the same work.</summary>
    public static bool Matches([NotNullWhen(true)] StoredKey? key, string secret) =>
        CryptographicOperations.FixedTimeEquals(HashOf(secret), key?.SecretHash ?? NoHash) & key is not null;

    // Of the characters that were sent: two texts of the same bytes (the last character has two bits to spare) are not the same key.
    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));

    // Neither the secret nor its hash gets into a log through the record's own text.
    public override string ToString() => Id;
}
