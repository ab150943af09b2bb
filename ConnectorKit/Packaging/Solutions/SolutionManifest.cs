using System.Xml.Linq;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>solution.xml: name, version, publisher, and the components that the solution brings.</summary>
internal static class SolutionManifest
{
    /// <summary>The language of all texts, as Windows numbers it.</summary>
    public const string English = "1033";

    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static XAttribute SchemaInstance => new(XNamespace.Xmlns + "xsi", Instance.NamespaceName);

    public static XElement Of(ConnectorSettings settings, string uniqueName, string title, IEnumerable<XElement> rootComponents) => new(
        "ImportExportXml",
        SchemaInstance,
        new XAttribute("version", "9.2.0.0"),
        new XAttribute("SolutionPackageVersion", "9.2"),
        new XAttribute("languagecode", English),
        new XAttribute("generatedBy", "CrmLive"),
        new XElement(
            "SolutionManifest",
            new XElement("UniqueName", uniqueName),
            Name(title),
            new XElement(
                "Descriptions",
                new XElement("Description", new XAttribute("description", settings.Description), new XAttribute("languagecode", English))),
            new XElement("Version", new SolutionNames(settings).Version),
            new XElement("Managed", 0),
            Publisher(settings),
            new XElement("RootComponents", rootComponents),
            new XElement("MissingDependencies")));

    /// <summary>A component with an id, a schema name, or both.</summary>
    public static XElement RootComponent(int type, Guid? id = null, string? schemaName = null) => new(
        "RootComponent",
        new XAttribute("type", type),
        id is null ? null : new XAttribute("id", id.Value.ToString("B")),
        schemaName is null ? null : new XAttribute("schemaName", schemaName),
        new XAttribute("behavior", 0));

    /// <summary>A text in the solution's one language.</summary>
    public static XElement Name(string text) => new(
        "LocalizedNames", new XElement("LocalizedName", new XAttribute("description", text), new XAttribute("languagecode", English)));

    private static XElement Publisher(ConnectorSettings settings) => new(
        "Publisher",
        new XElement("UniqueName", settings.Solution.PublisherName),
        Name(settings.Publisher),
        new XElement("Descriptions"),
        new XElement("EMailAddress", settings.Contact.Email),
        new XElement("SupportingWebsiteUrl", settings.Contact.Url.OriginalString),
        new XElement("CustomizationPrefix", settings.Solution.Prefix),
        new XElement("CustomizationOptionValuePrefix", settings.Solution.OptionValuePrefix),
        new XElement("Addresses"));
}
