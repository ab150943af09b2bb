using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ServiceDefaults.PublicAddress;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Connector;

/// <summary>
/// The connector's definition as this gateway publishes it: the reviewed file of this folder, with the host and scheme of
/// <c>PublicUrl</c> filled in.
/// </summary>
internal sealed class PublishedDefinition(IHostEnvironment environment, IOptions<PublicAddressOptions> address)
{
    private readonly Lazy<byte[]> _bytes = new(() => Read(environment.ContentRootPath, address.Value.PublicUrl!));

    /// <summary>The file's content in UTF-8.</summary>
    public byte[] Bytes => _bytes.Value;

    private static byte[] Read(string root, Uri publicUrl)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "Connector", ConnectorDefinition.FileName)))!.AsObject();
        var published = new JsonObject();
        foreach (var (key, value) in file)
        {
            if (key is "host" or "schemes" or "basePath")
                continue;
            published[key] = value?.DeepClone();
            if (key == "info")
            {
                published["host"] = publicUrl.Authority;
                published["basePath"] = "/";
                published["schemes"] = new JsonArray(publicUrl.Scheme);
            }
        }

        return System.Text.Encoding.UTF8.GetBytes(published.ToJsonString(Indented));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };
}
