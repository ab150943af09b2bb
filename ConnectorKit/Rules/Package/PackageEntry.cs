using System.Text;

namespace FusionSample.ConnectorKit.Rules.Package;

/// <summary>A file in a zip.</summary>
/// <param name="Path">Its path in the zip, with forward slashes.</param>
/// <param name="Bytes">What stands in it.</param>
/// <param name="Zip">What is in it, where it is a zip itself.</param>
public sealed record PackageEntry(string Path, byte[] Bytes, IReadOnlyList<PackageEntry>? Zip = null)
{
    /// <summary>The name without the folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folders without the name; empty at the root.</summary>
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    /// <summary>What stands in it, as UTF-8; what is none is replaced.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF');
}
