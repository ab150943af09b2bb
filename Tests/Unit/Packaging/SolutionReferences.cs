using System.Xml.Linq;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>Follows every reference within a solution.</summary>
internal static class SolutionReferences
{
    public static void Check(OpenedZip solution)
    {
        var customizations = solution.Xml("customizations.xml");
        var named = customizations.Descendants().Where(element => !element.HasElements && element.Value.StartsWith('/'))
            .Select(element => element.Value[1..])
            .Where(path => !path.StartsWith("providers/", StringComparison.Ordinal))
            .ToList();
        var definitions = solution.Names.Where(name => name.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal)).ToList();

        // Every file but the first three belongs to a component, and every file that a component names is there.
        Assert.Equal(solution.Names.Skip(3).Order(), named.Concat(definitions).Order());

        // Every component is a root component, and no other is.
        var components = customizations.Descendants("Connector").Select(connector => $"372 {{{connector.Element("connectorid")!.Value}}} {connector.Element("name")!.Value}")
            .Concat(customizations.Descendants("Workflow").Select(workflow => $"29 {workflow.Attribute("WorkflowId")!.Value} "))
            .Concat(definitions.Select(path => $"380  {path.Split('/')[1]}"));
        var roots = solution.Xml("solution.xml").Descendants("RootComponent")
            .Select(root => $"{(string?)root.Attribute("type")} {(string?)root.Attribute("id")} {(string?)root.Attribute("schemaName")}");
        Assert.Equal(components.Order(), roots.Order());

        // An environment variable's folder is its schema name.
        Assert.All(definitions, path => Assert.Equal(path.Split('/')[1], (string?)solution.Xml(path).Attribute("schemaname")));

        // Each extension has a content type.
        var extensions = solution.Xml("[Content_Types].xml").Elements().Select(type => (string)type.Attribute("Extension")!);
        Assert.Equal(solution.Names.Select(name => name.Split('.')[^1]).Distinct().Order(), extensions.Order());
    }

    public static XElement? Node(OpenedZip solution, string name) => solution.Xml("customizations.xml").Element(name);
}
