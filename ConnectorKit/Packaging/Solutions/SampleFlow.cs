using System.Text.Json.Nodes;
using System.Xml.Linq;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>A flow with a button that calls one action of the connector. It comes switched off: first it needs a connection.</summary>
internal static class SampleFlow
{
    private const int RootComponentType = 29;

    public static void AddTo(Solution solution, ConnectorFiles files)
    {
        var names = new SolutionNames(files.Settings);
        var name = $"Try {files.Settings.Title}";
        var path = $"Workflows/Try{files.Settings.Name}-{names.FlowId.ToString().ToUpperInvariant()}.json";
        solution.Workflows.Add(Workflow(names, name, "/" + path));
        solution.ConnectionReferences.Add(ConnectionReference(names, files.Settings.Title));
        solution.Files.Add((path, JsonText.Bytes(Definition(names, Action(files.Definition)))));
        solution.RootComponents.Add(SolutionManifest.RootComponent(RootComponentType, names.FlowId));
    }

    // One that makers find, with pages if there is one: a list shows most of a connector. Its required inputs have example values.
    private static ConnectorOperation Action(JsonObject definition) =>
        ConnectorOperation.All(definition)
            .Where(operation => operation is { IsInternal: false, IsTrigger: false, Method: "GET" })
            .OrderBy(operation => operation.NextLinkName is null)
            .FirstOrDefault()
            ?? throw new InvalidDataException("The sample flow needs an action that reads and is not internal; there is none.");

    private static JsonObject Definition(SolutionNames names, ConnectorOperation action) => new()
    {
        ["properties"] = new JsonObject
        {
            ["connectionReferences"] = new JsonObject
            {
                [names.Api] = new JsonObject
                {
                    ["runtimeSource"] = "embedded",
                    ["connection"] = new JsonObject { ["connectionReferenceLogicalName"] = names.ConnectionReference },
                    ["api"] = new JsonObject { ["name"] = names.Api, ["logicalName"] = names.Connector },
                },
            },
            ["definition"] = new JsonObject
            {
                ["$schema"] = "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#",
                ["contentVersion"] = "1.0.0.0",
                ["parameters"] = new JsonObject
                {
                    ["$connections"] = new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "Object" },
                    ["$authentication"] = new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "SecureObject" },
                },
                ["triggers"] = new JsonObject { ["manual"] = Button() },
                ["actions"] = new JsonObject { [action.Summary.Replace(' ', '_')] = Call(names, action) },
            },
            ["templateName"] = "",
        },
        ["schemaVersion"] = "1.0.0.0",
    };

    private static JsonObject Button() => new()
    {
        ["type"] = "Request",
        ["kind"] = "Button",
        ["inputs"] = new JsonObject
        {
            ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(), ["required"] = new JsonArray() },
        },
    };

    private static JsonObject Call(SolutionNames names, ConnectorOperation action) => new()
    {
        ["runAfter"] = new JsonObject(),
        ["type"] = "OpenApiConnection",
        ["inputs"] = new JsonObject
        {
            ["host"] = new JsonObject { ["connectionName"] = names.Api, ["operationId"] = action.Id, ["apiId"] = names.ApiId },
            ["parameters"] = new JsonObject(
                action.Parameters.Where(parameter => parameter.IsRequired)
                    .Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)parameter.Example))),
            ["authentication"] = "@parameters('$authentication')",
        },
    };

    private static XElement ConnectionReference(SolutionNames names, string title) => new(
        "connectionreference",
        new XAttribute("connectionreferencelogicalname", names.ConnectionReference),
        new XElement("connectionreferencedisplayname", title),
        new XElement("connectorid", names.ApiId),
        new XElement("customconnectorid", new XElement("connectorid", names.ConnectorId)),
        new XElement("iscustomizable", 1),
        new XElement("promptingbehavior", 0),
        new XElement("statecode", 0),
        new XElement("statuscode", 1));

    // A cloud flow (category 5) that belongs to the organisation (scope 4), in state draft.
    private static XElement Workflow(SolutionNames names, string name, string path) => new(
        "Workflow",
        new XAttribute("WorkflowId", names.FlowId.ToString("B")),
        new XAttribute("Name", name),
        new XElement("JsonFileName", path),
        new XElement("Type", 1),
        new XElement("Subprocess", 0),
        new XElement("Category", 5),
        new XElement("Mode", 0),
        new XElement("Scope", 4),
        new XElement("OnDemand", 0),
        new XElement("TriggerOnCreate", 0),
        new XElement("TriggerOnDelete", 0),
        new XElement("AsyncAutodelete", 0),
        new XElement("SyncWorkflowLogOnFailure", 0),
        new XElement("StateCode", 0),
        new XElement("StatusCode", 1),
        new XElement("RunAs", 1),
        new XElement("IsTransacted", 1),
        new XElement("IntroducedVersion", names.Version),
        new XElement("IsCustomizable", 1),
        new XElement("BusinessProcessType", 0),
        new XElement("IsCustomProcessingStepAllowedForOtherPublishers", 1),
        new XElement("PrimaryEntity", "none"),
        SolutionManifest.Name(name));
}
