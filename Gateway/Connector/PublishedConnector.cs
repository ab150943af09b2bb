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
    /// <summary>The definition that was released last, at this gateway's address: what the published one is compared with.</summary>
    public const string ReleasedFile = "released.swagger.json";

    private readonly Dictionary<string, PublishedFile> _files;

    public PublishedConnector(
        IHostEnvironment environment, IOptions<PublicAddressOptions> address, IOptions<EntraOptions> entra, IOptions<ConnectorOptions> connector)
    {
        var publicUrl = address.Value.PublicUrl!;
        var folder = Path.Combine(environment.ContentRootPath, ConnectorFolder.Name);
        var committed = ConnectorFiles.Read(folder);
        var openApi = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, OpenApi31.FileName)))!.AsObject();
        var settings = committed.Settings.At(publicUrl, entra.Value, connector.Value);
        SecondRegistration.Require(settings, entra.Value);
        var files = committed.WithSettings(settings, publicUrl.Scheme);

        _files = Single(files, openApi).Concat(Packages(files)).ToDictionary(file => file.Name, StringComparer.Ordinal);
        Title = settings.Title;
        Style = new PageStyle(settings.BrandColor);
        var names = new PublishedNames(address.Value.For("/connector/"), settings);
        // For programs: people read the page.
        string[] listed = [.. _files.Keys];
        _files.Add(ImportWays.FileName, new PublishedFile(ImportWays.FileName, () => ImportWays.Write(names)));
        if (Released(folder) is { } released)
            _files.Add(ReleasedFile, new PublishedFile(ReleasedFile, () => JsonText.Bytes(DefinitionHead.Apply(released, settings, publicUrl.Scheme))));
        Page = new PublishedFile("index.html", () => PageWriter.WriteAsync(names, listed, Style.Text));
    }

    public string Title { get; }

    public PublishedFile Page { get; }

    public PageStyle Style { get; }

    /// <summary>By its name, upper and lower case told apart; null for what is not published.</summary>
    public PublishedFile? Find(string name) => _files.GetValueOrDefault(name);

    // A fork that has released nothing has none.
    private static JsonObject? Released(string folder) =>
        Path.Combine(folder, "released", ConnectorDefinition.FileName) is var path && File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : null;

    private static IEnumerable<PublishedFile> Single(ConnectorFiles files, JsonObject openApi) =>
    [
        new(ConnectorDefinition.FileName, () => JsonText.Bytes(files.Definition)),
        new(OpenApi31.FileName, async () => Encoding.UTF8.GetBytes(await OpenApi31.WithHeadOfAsync(files.Definition, openApi))),
        new(ApiProperties.FileName, () => JsonText.Bytes(files.Properties)),
        new(PublishedFiles.Icon, () => files.Icon),
        new(PublishedFiles.Readme, () => Encoding.UTF8.GetBytes(files.Readme)),
        new(PublishedFiles.Intro, () => Encoding.UTF8.GetBytes(files.Intro)),
        new(PaconnSettings.FileName, () => JsonText.Bytes(PaconnSettings.Create())),
    ];

    // A package always says https, whatever is served beside it: Power Platform takes nothing else.
    private static IEnumerable<PublishedFile> Packages(ConnectorFiles files) =>
        ConnectorPackages.All.Select(package => new PublishedFile(package.FileName(files.Settings), () => package.Build(files)));
}
