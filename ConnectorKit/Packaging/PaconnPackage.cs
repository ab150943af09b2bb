using System.Text;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>The folder for paconn. Its settings name a copy of the properties without the stack owner, which paconn cannot send.</summary>
internal static class PaconnPackage
{
    /// <summary>The copy's name.</summary>
    public const string Properties = "apiProperties.paconn.json";

    public static byte[] Build(ConnectorFiles files) => ReproducibleZip.Create(
    [
        (ConnectorDefinition.FileName, JsonText.Bytes(files.Definition)),
        (ApiProperties.FileName, JsonText.Bytes(files.Properties)),
        (Properties, JsonText.Bytes(ApiProperties.WithoutStackOwner(files.Properties))),
        (PublishedFiles.Icon, files.Icon),
        (PaconnSettings.FileName, JsonText.Bytes(PaconnSettings.Create(Properties))),
        (PublishedFiles.Readme, Encoding.UTF8.GetBytes(files.Readme)),
    ]);
}
