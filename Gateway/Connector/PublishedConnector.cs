using System.Text;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Connector.Page;
using FusionSample.ServiceDefaults.PublicAddress;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Connector;

/// <summary>
/// The connector as this gateway publishes it: the reviewed files of this folder with the gateway's own address and sign-in filled in,
/// and the packages that are made of them. Nothing comes from a request, and no secret is anywhere near it.
/// </summary>
internal sealed class PublishedConnector
{
    private readonly Dictionary<string, PublishedFile> _files;

    public PublishedConnector(
        IHostEnvironment environment, IOptions<PublicAddressOptions> address, IOptions<EntraOptions> entra, IOptions<ConnectorOptions> connector)
    {
        var folder = Path.Combine(environment.ContentRootPath, "Connector");
        var committed = ConnectorFiles.Read(folder);
        var settings = committed.Settings.At(address.Value.PublicUrl!, entra.Value, connector.Value);
        var served = committed.WithSettings(settings, address.Value.PublicUrl!.Scheme);
        var packaged = committed.WithSettings(settings);

        _files = SingleFiles(served, folder).ToDictionary(file => file.Name, StringComparer.Ordinal);
        Title = settings.Title;
        Style = new PageStyle(settings.BrandColor);
        var names = new PublishedNames(address.Value.For("/connector/"), settings.Name);
        Page = new PublishedFile("index.html", () => PageWriter.Write(settings, names, [.. _files.Keys], Style.Text));
        _ = packaged;
    }

    public string Title { get; }

    public PublishedFile Page { get; }

    public PageStyle Style { get; }

    /// <summary>By its name, upper and lower case told apart; null for what is not published.</summary>
    public PublishedFile? Find(string name) => _files.GetValueOrDefault(name);

    private static IEnumerable<PublishedFile> SingleFiles(ConnectorFiles served, string folder) =>
    [
        new(ConnectorDefinition.FileName, () => JsonText.BytesOf(served.Definition)),
        new("openapi.json", () => JsonText.BytesOf(OpenApiHead.Apply(
            JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "openapi.json")))!.AsObject(), served.Settings, (string)served.Definition["schemes"]![0]!))),
        new(ApiProperties.FileName, () => JsonText.BytesOf(served.Properties)),
        new(PublishedFiles.Icon, () => served.Icon),
        new(PublishedFiles.Readme, () => Encoding.UTF8.GetBytes(served.Readme)),
        new(PublishedFiles.Intro, () => Encoding.UTF8.GetBytes(served.Intro)),
        new(PaconnSettings.FileName, () => JsonText.BytesOf(PaconnSettings.Create())),
    ];
}
