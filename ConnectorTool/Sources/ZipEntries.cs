using System.IO.Compression;
using FusionSample.ConnectorKit.Rules.Package;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>
/// Reads a zip, and zips in it, into memory. Nothing is ever written to the disk, and an entry that is not what it seems ends the reading.
/// </summary>
internal static class ZipEntries
{
    private const int MostEntries = 10_000, MostZipsInside = 3;
    private const long MostBytes = 64 << 20;

    /// <summary>All files in it.</summary>
    /// <exception cref="ToolException">It is no zip, or is made to do harm.</exception>
    public static IReadOnlyList<PackageEntry> Read(Stream zip, string name)
    {
        var left = MostBytes;
        return Of(zip, name, 0, ref left);
    }

    private static List<PackageEntry> Of(Stream zip, string name, int depth, ref long left)
    {
        var found = new List<PackageEntry>();
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries)
                throw new ToolException($"'{name}' has {archive.Entries.Count} entries, more than {MostEntries}.");
            foreach (var entry in archive.Entries)
                Refuse(entry, name);
            // The entry of a folder has no name.
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            {
                var inside = $"{name}!{entry.FullName}";
                var bytes = Bytes(entry, inside, ref left);
                found.Add(new(entry.FullName.Replace('\\', '/'), bytes, IsZip(entry) ? Inside(bytes, inside, depth, ref left) : null));
            }
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException($"'{name}' is no sound zip: {exception.Message}", exception);
        }

        return found;
    }

    private static List<PackageEntry> Inside(byte[] bytes, string name, int depth, ref long left)
    {
        if (depth == MostZipsInside)
            throw new ToolException($"'{name}' lies in more than {MostZipsInside} zips inside each other.");
        using var inner = new MemoryStream(bytes);
        return Of(inner, name, depth + 1, ref left);
    }

    private static bool IsZip(ZipArchiveEntry entry) => entry.FullName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static void Refuse(ZipArchiveEntry entry, string zip)
    {
        var parts = entry.FullName.Split('/', '\\');
        if (parts.Contains("..") || Path.IsPathRooted(entry.FullName) || parts[0].Contains(':', StringComparison.Ordinal))
            throw new ToolException($"'{zip}' holds an entry that leads out of it: '{entry.FullName}'. Zip the connector's folder anew.");
        // The upper half holds the mode of a Unix file; 0xA000 is a symbolic link.
        if (((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000)
            throw new ToolException($"'{zip}' holds a link: '{entry.FullName}'. Zip the file that it leads to.");
    }

    private static byte[] Bytes(ZipArchiveEntry entry, string name, ref long left)
    {
        using var stream = entry.Open();
        return LimitedBytes.Read(stream, ref left) ?? throw new ToolException($"'{name}' and what was read before it have more than {MostBytes / 1_048_576} MB unpacked.");
    }
}
