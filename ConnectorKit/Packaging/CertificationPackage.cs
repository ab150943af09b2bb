using System.Text;
using FusionSample.ConnectorKit.Packaging.Solutions;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// What the certification of a connector takes, as ConnectorPackageValidator.ps1 checks it: the intro and one zip, in which the folder
/// PkgAssets holds a solution with the connector and a solution with a flow that uses it.
/// </summary>
internal static class CertificationPackage
{
    public static byte[] Build(ConnectorFiles files)
    {
        if (Placeholders.In(files.Settings) is not [] and var placeholders)
            throw new PlaceholdersException(placeholders);
        var name = files.Settings.Name;
        var assets = ReproducibleZip.Create(
        [
            ($"PkgAssets/{name}Connector.zip", ConnectorSolutions.Plain(files)),
            ($"PkgAssets/{name}Flow.zip", ConnectorSolutions.WithSampleFlow(files)),
        ]);
        return ReproducibleZip.Create([(PublishedFiles.Intro, Encoding.UTF8.GetBytes(files.Intro)), ($"{name}.zip", assets)]);
    }
}
