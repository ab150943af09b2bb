using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.Gateway.Connector.Page;

/// <summary>What the published files are called and where they are.</summary>
/// <param name="Folder">The address of the folder, with a slash at its end.</param>
/// <param name="Settings">The connector's settings.</param>
public sealed record PublishedNames(Uri Folder, ConnectorSettings Settings)
{
    public string Name => Settings.Name;

    public string Definition => ConnectorDefinition.FileName;

    public string OpenApi => OpenApi31.FileName;

    public string Paconn => ConnectorPackages.Paconn.FileName(Settings);

    public string Solution => ConnectorPackages.Solution.FileName(Settings);

    public string Repository => ConnectorPackages.Repository.FileName(Settings);

    public string Postman => ConnectorPackages.Postman.FileName(Settings);

    public string Certification => ConnectorPackages.Certification.FileName(Settings);

    public Uri AddressOf(string file) => new(Folder, file);
}
