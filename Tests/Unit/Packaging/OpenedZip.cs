using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>A ZIP file as the framework's own reader sees it.</summary>
internal sealed class OpenedZip
{
    private readonly Dictionary<string, byte[]> _files = [];

    public OpenedZip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            _files.Add(entry.FullName, content.ToArray());
        }
    }

    public IEnumerable<string> Names => _files.Keys;

    public byte[] Bytes(string name) => _files[name];

    public string Text(string name) => Encoding.UTF8.GetString(_files[name]);

    public JsonNode Json(string name) => JsonNode.Parse(_files[name])!;

    public XElement Xml(string name) => XDocument.Parse(Text(name)).Root!;

    public OpenedZip Zip(string name) => new(_files[name]);
}
