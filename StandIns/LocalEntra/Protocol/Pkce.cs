using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FusionSample.LocalEntra.Protocol;

/// <summary>Proof Key for Code Exchange (RFC 7636), asked of every client, S256 only.</summary>
internal static partial class Pkce
{
    public const string Method = "S256";

    /// <summary>Reads the challenge of an authorization request.</summary>
    public static string Challenge(ProtocolParameters parameters)
    {
        var challenge = parameters["code_challenge"]
            ?? throw new EntraException("invalid_request", 9002325, "Proof Key for Code Exchange is required: send code_challenge.");
        if (parameters["code_challenge_method"] != Method)
            throw new EntraException("invalid_request", null, "The code_challenge_method must be S256; plain (the default) is not supported.");
        if (!ChallengePattern().IsMatch(challenge))
            throw new EntraException("invalid_request", 501491, "A code_challenge by S256 is 43 characters of base64url.");
        return challenge;
    }

    /// <summary>Compares the verifier of a token request with the challenge.</summary>
    public static void Verify(string verifier, string challenge)
    {
        var computed = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        if (!VerifierPattern().IsMatch(verifier)
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(computed), Encoding.ASCII.GetBytes(challenge)))
        {
            throw new EntraException("invalid_grant", 501481,
                "The code_verifier does not match the code_challenge supplied in the authorization request.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{43}\z")]
    private static partial Regex ChallengePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9._~-]{43,128}\z")]
    private static partial Regex VerifierPattern();
}
