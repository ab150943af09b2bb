using System.Xml.Linq;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>An unmanaged solution under way to its zip: components are added, each with its files and its root component.</summary>
/// <param name="settings">Who publishes it.</param>
/// <param name="uniqueName">Its name in Dataverse: letters and digits.</param>
/// <param name="title">What a maker reads.</param>
internal sealed class Solution(ConnectorSettings settings, string uniqueName, string title)
{
    public List<XElement> RootComponents { get; } = [];

    public List<XElement> Connectors { get; } = [];

    public List<XElement> Workflows { get; } = [];

    public List<XElement> ConnectionReferences { get; } = [];

    /// <summary>What the components hold, by path.</summary>
    public List<(string Name, byte[] Content)> Files { get; } = [];

    /// <summary>The three files of every solution, then those of the components.</summary>
    public byte[] Zip() => ReproducibleZip.Create(
    [
        ("[Content_Types].xml", XmlText.BytesOf(ContentTypes.Of(Files.Select(file => file.Name)))),
        ("solution.xml", XmlText.BytesOf(SolutionManifest.Of(settings, uniqueName, title, RootComponents))),
        ("customizations.xml", XmlText.BytesOf(Customizations())),
        .. Files,
    ]);

    // In the order of an export; the importer also wants those that are empty.
    private XElement Customizations() => new(
        "ImportExportXml",
        SolutionManifest.SchemaInstance,
        new XElement("Entities"),
        new XElement("Roles"),
        new XElement("Workflows", Workflows),
        new XElement("FieldSecurityProfiles"),
        new XElement("Templates"),
        new XElement("EntityMaps"),
        new XElement("EntityRelationships"),
        new XElement("OrganizationSettings"),
        new XElement("optionsets"),
        new XElement("CustomControls"),
        new XElement("EntityDataProviders"),
        new XElement("Connectors", Connectors),
        ConnectionReferences is [] ? null : new XElement("connectionreferences", ConnectionReferences),
        new XElement("Languages", new XElement("Language", SolutionManifest.English)));
}
