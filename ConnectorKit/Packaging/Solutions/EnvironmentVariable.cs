using System.Xml.Linq;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>A value that each environment may set for itself; this solution brings its definition and its default.</summary>
/// <param name="SchemaName">With the publisher's prefix.</param>
/// <param name="DisplayName">What an administrator reads.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Default">Used where an environment sets nothing.</param>
internal sealed record EnvironmentVariable(string SchemaName, string DisplayName, string Description, string Default)
{
    private const int RootComponentType = 380;

    private const int Text = 100000000;

    /// <summary>What stands in its place; the platform reads it whenever the connector is saved.</summary>
    public string Reference => $"@environmentVariables(\"{SchemaName}\")";

    public void AddTo(Solution solution, string version)
    {
        solution.Files.Add((
            $"environmentvariabledefinitions/{SchemaName}/environmentvariabledefinition.xml",
            XmlText.BytesOf(new XElement(
                "environmentvariabledefinition",
                new XAttribute("schemaname", SchemaName),
                new XElement("defaultvalue", Default),
                Labelled("description", Description),
                Labelled("displayname", DisplayName),
                new XElement("introducedversion", version),
                new XElement("iscustomizable", 1),
                new XElement("isrequired", 1),
                new XElement("secretstore", 0),
                new XElement("type", Text)))));
        solution.RootComponents.Add(SolutionManifest.RootComponent(RootComponentType, schemaName: SchemaName));
    }

    private static XElement Labelled(string name, string text) => new(
        name,
        new XAttribute("default", text),
        new XElement("label", new XAttribute("description", text), new XAttribute("languagecode", SolutionManifest.English)));
}
