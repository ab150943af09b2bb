using System.Buffers.Text;
using System.Security.Cryptography;

namespace FusionSample.Workshop.Model;

/// <summary>The secrets that services share: made at each start, passed on by environment, never printed.</summary>
internal static class NewSecret
{
    private const int Bytes = 32;

    /// <summary>256 bits, as 43 characters of base64url.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
