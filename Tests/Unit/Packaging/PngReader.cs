using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>Reads a PNG of 8-bit colours without alpha whose rows are not filtered, and checks every checksum on the way.</summary>
internal sealed class PngReader
{
    private readonly byte[] _rows;

    public PngReader(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var chunk = png.AsSpan(at + 8, length);
            Chunks.Add(Encoding.ASCII.GetString(png, at + 4, 4));
            Assert.Equal(Crc(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            if (Chunks[^1] == "IHDR")
                Header = chunk.ToArray();
            if (Chunks[^1] == "IDAT")
                data.Write(chunk);
            at += 12 + length;
        }

        data.Position = 0;
        using var rows = new MemoryStream();
        // The framework's own reader, which checks the stream's length and Adler-32.
        using (var zlib = new ZLibStream(data, CompressionMode.Decompress))
            zlib.CopyTo(rows);
        _rows = rows.ToArray();
        Assert.Equal((Width * 3 + 1) * Height, _rows.Length);
    }

    public List<string> Chunks { get; } = [];

    public byte[] Header { get; } = [];

    public int Width => BinaryPrimitives.ReadInt32BigEndian(Header);

    public int Height => BinaryPrimitives.ReadInt32BigEndian(Header.AsSpan(4));

    public string ColorAt(int x, int y) => "#" + Convert.ToHexStringLower(_rows, y * (Width * 3 + 1) + 1 + x * 3, 3);

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
