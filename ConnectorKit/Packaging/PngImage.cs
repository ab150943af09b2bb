using System.Buffers.Binary;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// Writes a PNG (W3C Portable Network Graphics specification). A native imaging library in a service for one drawing would be too much,
/// and a deflater's output differs between its versions: here the rows are stored, so that one drawing has one sequence of bytes.
/// </summary>
public static class PngImage
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>A picture of 8 bits a channel, red, green and blue, without an alpha channel.</summary>
    /// <param name="width">In pixels, at least 1.</param>
    /// <param name="height">In pixels, at least 1.</param>
    /// <param name="rgb">Three bytes a pixel, row by row from the top left.</param>
    /// <exception cref="ArgumentException">There are not width × height × 3 bytes.</exception>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> rgb)
    {
        if (width < 1 || height < 1 || rgb.Length != width * height * 3)
            throw new ArgumentException($"{rgb.Length} bytes are not {width} × {height} pixels of three bytes.", nameof(rgb));

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits a channel
        header[9] = 2; // truecolour without alpha

        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Stored(Rows(width * 3, height, rgb)));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Each row begins with the number of its filter, 0 for none.
    private static byte[] Rows(int stride, int height, ReadOnlySpan<byte> rgb)
    {
        var rows = new byte[(stride + 1) * height];
        for (var row = 0; row < height; row++)
            rgb.Slice(row * stride, stride).CopyTo(rows.AsSpan(row * (stride + 1) + 1));
        return rows;
    }

    // A zlib stream (RFC 1950) of stored blocks (RFC 1951 section 3.2.4), at most 65,535 bytes each, and the Adler-32 of all.
    private static byte[] Stored(byte[] data)
    {
        using var zlib = new MemoryStream();
        zlib.Write([0x78, 0x01]);
        foreach (var block in data.Chunk(65_535).Index())
        {
            var (length, last) = ((ushort)block.Item.Length, (block.Index + 1) * 65_535L >= data.Length);
            zlib.Write([(byte)(last ? 1 : 0), (byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8)]);
            zlib.Write(block.Item);
        }

        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % 65_521;
            b = (b + a) % 65_521;
        }

        WriteBigEndian(zlib, (b << 16) | a);
        return zlib.ToArray();
    }

    // Length, type, data, and the checksum of the last two.
    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] checkedPart = [.. type, .. data];
        WriteBigEndian(png, (uint)data.Length);
        png.Write(checkedPart);
        WriteBigEndian(png, Crc32.Of(checkedPart));
    }

    private static void WriteBigEndian(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
