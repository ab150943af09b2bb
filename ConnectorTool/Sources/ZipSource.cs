using System.IO.Compression;
using System.Text;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>
/// Connectors in a zip, as it is published or submitted: the folder of a command line, a solution, or zips inside a zip. Nothing is ever written to
/// the disk, and an entry that is not what it seems ends the reading.
/// </summary>
internal static class ZipSource
{
    private const int MostEntries = 10_000, MostZipsInside = 3;
    private const long MostBytes = 64 << 20;

    /// <summary>All connectors in it.</summary>
    /// <exception cref="ToolException">It is no zip, holds no connector, or is made to do harm.</exception>
    public static IReadOnlyList<ConnectorSource> Read(string path)
    {
        using var file = File.OpenRead(path);
        var left = MostBytes;
        ConnectorSource[] found = [.. Of(file, path, 0, ref left)];
        return found.Length > 0 ? found : throw new ToolException($"'{path}' holds no connector: no '{ConnectorText.DefinitionFile}', and no solution with one.");
    }

    private static List<ConnectorSource> Of(Stream zip, string name, int depth, ref long left)
    {
        var found = new List<ConnectorSource>();
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries)
                throw new ToolException($"'{name}' has {archive.Entries.Count} entries, more than {MostEntries}.");
            foreach (var entry in archive.Entries)
                Refuse(entry, name);
            foreach (var entry in archive.Entries)
            {
                var inside = $"{name}!{entry.FullName}";
                if (entry.FullName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                {
                    if (depth == MostZipsInside)
                        throw new ToolException($"'{inside}' lies in more than {MostZipsInside} zips inside each other.");
                    using var inner = new MemoryStream(Bytes(entry, inside, ref left));
                    found.AddRange(Of(inner, inside, depth + 1, ref left));
                }
                else if (IsDefinition(entry.Name))
                {
                    var properties = archive.GetEntry(entry.FullName[..^entry.Name.Length] + ConnectorText.PropertiesFile);
                    found.Add(new(inside, "", entry.Name,
                        new(Text(entry, inside, ref left), properties is null ? null : Text(properties, $"{name}!{properties.FullName}", ref left))));
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException($"'{name}' is no sound zip: {exception.Message}", exception);
        }

        return found;
    }

    // A solution names it after the connector.
    private static bool IsDefinition(string name) =>
        name.EndsWith("_openapidefinition.json", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("apiDefinition", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".swagger.json", StringComparison.OrdinalIgnoreCase));

    private static void Refuse(ZipArchiveEntry entry, string zip)
    {
        var parts = entry.FullName.Split('/', '\\');
        if (parts.Contains("..") || Path.IsPathRooted(entry.FullName) || parts[0].Contains(':', StringComparison.Ordinal))
            throw new ToolException($"'{zip}' holds an entry that leads out of it: '{entry.FullName}'.");
        // The upper half holds the mode of a Unix file; 0xA000 is a symbolic link.
        if (((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000)
            throw new ToolException($"'{zip}' holds a link: '{entry.FullName}'.");
    }

    private static string Text(ZipArchiveEntry entry, string name, ref long left) => new UTF8Encoding(false).GetString(Bytes(entry, name, ref left)).TrimStart('\uFEFF');

    // What an entry says of its length may be a lie, so it is counted while it is read.
    private static byte[] Bytes(ZipArchiveEntry entry, string name, ref long left)
    {
        using var stream = entry.Open();
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            left -= count;
            if (left < 0)
                throw new ToolException($"'{name}' and what was read before it have more than {MostBytes / 1_048_576} MB unpacked.");
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
