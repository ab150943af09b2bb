using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace FusionSample.Gateway.Connector;

/// <summary>One file of the published connector. It never changes while the gateway runs, so it is made once, when it is first asked for.</summary>
/// <param name="name">The name, under /connector and on somebody's disk.</param>
/// <param name="make">Makes the content; what it throws, every request gets.</param>
internal sealed class PublishedFile(string name, Func<byte[]> make)
{
    private readonly Lazy<(byte[] Bytes, EntityTagHeaderValue Tag)> _content = new(() =>
    {
        var bytes = make();
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""));
    });

    public string Name => name;

    public byte[] Bytes => _content.Value.Bytes;

    /// <summary>A strong one: equal tags mean equal bytes.</summary>
    public EntityTagHeaderValue Tag => _content.Value.Tag;

    /// <summary>Whether a browser should save it rather than show it.</summary>
    public bool IsDownload => MediaType == "application/zip";

    public string MediaType => Path.GetExtension(name) switch
    {
        ".json" => "application/json",
        ".png" => "image/png",
        ".md" => "text/markdown; charset=utf-8",
        ".html" => "text/html; charset=utf-8",
        ".zip" => "application/zip",
        _ => throw new InvalidOperationException($"{name} is of no kind that is published."),
    };
}
