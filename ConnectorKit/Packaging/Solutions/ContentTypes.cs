using System.Xml.Linq;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary><c>[Content_Types].xml</c>: each extension that occurs in the zip (Open Packaging Conventions).</summary>
internal static class ContentTypes
{
    private static readonly XNamespace Space = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static XElement Of(IEnumerable<string> files) => new(
        Space + "Types",
        files.Select(file => Path.GetExtension(file)[1..])
            .Prepend("xml")
            .Distinct(StringComparer.Ordinal)
            .Select(extension => new XElement(
                Space + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", "application/octet-stream"))));
}
