using System.Xml.Linq;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>The connector in a solution: a node that names its parts, the parts in the folder Connector, and a root component.</summary>
internal static class ConnectorComponent
{
    private const int RootComponentType = 372;

    public static void AddTo(Solution solution, ConnectorFiles files)
    {
        var names = new SolutionNames(files.Settings);
        var properties = files.Properties["properties"]!;
        List<(string Element, string Extension, byte[] Content)> parts =
        [
            ("openapidefinition", "json", JsonText.Bytes(files.Definition)),
            // An export of a connector with several sign-ins has the first of them here as well: it is what the wizard shows.
            ("connectionparameters", "json", JsonText.Bytes(ConnectionParameters.SignIn(files.Settings.SignIn))),
            ("connectionparametersets", "json", JsonText.Bytes(properties["connectionParameterSets"]!)),
            ("policytemplateinstances", "json", JsonText.Bytes(properties["policyTemplateInstances"]!)),
            ("iconblob", "Png", files.Icon),
        ];
        solution.Connectors.Add(new XElement(
            "Connector",
            new XElement("connectorid", names.ConnectorId),
            new XElement("description", files.Settings.Description),
            new XElement("displayname", files.Settings.Title),
            new XElement("iconbrandcolor", files.Settings.BrandColor),
            new XElement("name", names.Connector),
            new XElement("connectortype", 1),
            parts.Select(part => new XElement(part.Element, "/" + PathOf(part)))));
        solution.Files.AddRange(parts.Select(part => (PathOf(part), part.Content)));
        solution.RootComponents.Add(SolutionManifest.RootComponent(RootComponentType, names.ConnectorId, names.Connector));

        string PathOf((string Element, string Extension, byte[]) part) => $"Connector/{names.Connector}_{part.Element}.{part.Extension}";
    }
}
