using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>What the icon's rules need of a PNG (W3C Portable Network Graphics specification): its head, and its first pixel.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="HasTransparency">Whether it has an alpha channel, or a colour that stands for nothing.</param>
/// <param name="TopLeft">The pixel at the top left as <c>#rrggbb</c>; null where it could not be read.</param>
internal sealed record PngPicture(long Width, long Height, bool HasTransparency, string? TopLeft)
{
    // The first pixel needs a few bytes; a file that hides it behind more is no icon.
    private const int MostData = 65_536;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private static readonly Dictionary<byte, byte[]> Depths = new() { [0] = [1, 2, 4, 8, 16], [2] = [8, 16], [3] = [1, 2, 4, 8], [4] = [8, 16], [6] = [8, 16] };

    /// <summary>Reads it; null where it is no PNG.</summary>
    public static PngPicture? Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Signature))
            return null;
        var chunks = Chunks(bytes).ToList();
        if (chunks is not [{ Type: "IHDR", Data.Length: 13 } head, ..])
            return null;
        var header = head.Data.Span;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        var (depth, color) = (header[8], header[9]);
        if (width == 0 || height == 0 || Depths.GetValueOrDefault(color)?.Contains(depth) != true)
            return null;
        return new(width, height, color is 4 or 6 || chunks.Any(chunk => chunk.Type is "tRNS"), depth == 8 ? FirstPixel(color, chunks) : null);
    }

    // In the first row no filter changes the first pixel, nor does interlacing move it.
    private static string? FirstPixel(byte color, List<Chunk> chunks)
    {
        var palette = chunks.Find(chunk => chunk.Type is "PLTE").Data;
        return (color, FirstBytes(chunks)) switch
        {
            (2 or 6, [_, var red, var green, var blue]) => Hex([red, green, blue]),
            (3, [_, var index, ..]) when palette.Length >= index * 3 + 3 => Hex(palette.Span.Slice(index * 3, 3)),
            (0 or 4, [_, var grey, ..]) => Hex([grey, grey, grey]),
            _ => null,
        };
    }

    private static string Hex(ReadOnlySpan<byte> rgb) => $"#{Convert.ToHexStringLower(rgb)}";

    // The number of a filter, and three bytes: no more is ever unpacked.
    private static byte[] FirstBytes(List<Chunk> chunks)
    {
        var packed = chunks.Where(chunk => chunk.Type is "IDAT")
            .SelectMany(chunk => chunk.Data[..Math.Min(chunk.Data.Length, MostData)].ToArray()).Take(MostData).ToArray();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var first = new byte[4];
            return zlib.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length ? first : [];
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return [];
        }
    }

    // Length, type, data, checksum; what is cut off is no chunk.
    private static IEnumerable<Chunk> Chunks(byte[] bytes)
    {
        for (long at = Signature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            if (length > bytes.Length - at - 12)
                yield break;
            yield return new(Encoding.ASCII.GetString(bytes, (int)at + 4, 4), bytes.AsMemory((int)at + 8, (int)length));
            at += 12 + length;
        }
    }

    private readonly record struct Chunk(string Type, ReadOnlyMemory<byte> Data);
}
