using System.Text;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// Writes a ZIP file (PKWARE APPNOTE 6.3) whose bytes depend on its entries alone. The framework's own writer notes in each entry which
/// operating system it ran on, and a deflater's output differs between versions: so the entries are stored, in the order given, all
/// dated 1 January 1980, the first day that the format knows.
/// </summary>
public static class ReproducibleZip
{
    private const ushort Version = 20; // 2.0, made by a system without file modes (0)

    private const ushort Utf8Names = 0x0800;

    private const ushort FirstDay = 0x0021;

    /// <summary>The file.</summary>
    /// <param name="entries">Paths with '/' between the folders, each once.</param>
    /// <exception cref="ArgumentException">A path is given twice, or would leave the folder that one unpacks into.</exception>
    public static byte[] Create(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        using var directory = new MemoryStream();
        using var directoryWriter = new BinaryWriter(directory);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, content) in entries)
        {
            if (name.Split('/').Any(part => part is "" or "." or "..") || name.IndexOfAny(['\\', ':']) >= 0 || !names.Add(name))
                throw new ArgumentException($"'{name}' cannot be an entry: it stands there twice, or outside of its folder.", nameof(entries));
            var offset = (uint)file.Position;
            writer.Write(0x04034b50);
            WriteCommon(writer, name, content);
            writer.Write(Encoding.UTF8.GetBytes(name));
            writer.Write(content);

            directoryWriter.Write(0x02014b50);
            directoryWriter.Write(Version);
            WriteCommon(directoryWriter, name, content);
            directoryWriter.Write([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]); // no comment, the first disk, no attributes
            directoryWriter.Write(offset);
            directoryWriter.Write(Encoding.UTF8.GetBytes(name));
        }

        var start = (uint)file.Position;
        directory.WriteTo(file);
        writer.Write(0x06054b50);
        writer.Write(0); // one disk
        writer.Write((ushort)names.Count);
        writer.Write((ushort)names.Count);
        writer.Write((uint)directory.Length);
        writer.Write(start);
        writer.Write((ushort)0); // no comment
        return file.ToArray();
    }

    // What an entry's own header and the directory say alike.
    private static void WriteCommon(BinaryWriter writer, string name, byte[] content)
    {
        writer.Write(Version);
        writer.Write(Utf8Names);
        writer.Write((ushort)0); // stored
        writer.Write((ushort)0); // midnight
        writer.Write(FirstDay);
        writer.Write(Crc32.Of(content));
        writer.Write(content.Length);
        writer.Write(content.Length);
        writer.Write((ushort)Encoding.UTF8.GetByteCount(name));
        writer.Write((ushort)0); // nothing extra
    }
}
