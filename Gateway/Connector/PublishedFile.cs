using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace FusionSample.Gateway.Connector;

/// <summary>One file of the published connector. It never changes while the gateway runs, so it is made once, when it is first asked for.</summary>
/// <param name="name">The name, under /connector and on somebody's disk.</param>
/// <param name="make">Makes the content; what it throws, every request gets.</param>
internal sealed class PublishedFile(string name, Func<Task<byte[]>> make)
{
    private const int TagBytes = 16;

    private readonly Lazy<Task<PublishedContent>> _content = new(async () =>
    {
        var bytes = await make();
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, TagBytes))}\"");
        return new PublishedContent(bytes, tag);
    });

    public PublishedFile(string name, Func<byte[]> make)
        : this(name, () => Task.FromResult(make()))
    {
    }

    public string Name => name;

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

    public Task<PublishedContent> ReadAsync() => _content.Value;
}

/// <param name="Bytes">The file.</param>
/// <param name="Tag">A strong one: equal tags mean equal bytes.</param>
internal sealed record PublishedContent(byte[] Bytes, EntityTagHeaderValue Tag);
