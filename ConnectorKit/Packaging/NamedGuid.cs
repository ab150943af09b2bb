using System.Security.Cryptography;
using System.Text;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>A GUID that follows from a name (RFC 9562 section 5.5): Dataverse wants one, and chance must have no part in it.</summary>
internal static class NamedGuid
{
    private static readonly Guid Namespace = new("5b8f0d0e-6d2b-5c0a-9f0c-3f6f0f5c7a11");

    /// <summary>The same for the same name, on every machine.</summary>
    public static Guid Of(string name)
    {
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
