using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// apiProperties.json: what the platform must know beside the definition. Of the connector repository's JSON schema (October 2024) it
/// breaks one rule, a known false negative: the schema does not know <c>connectionParameterSets</c>. Read as
/// <c>connectionParameters</c>, the two sets break two more: <c>redirectMode: GlobalPerConnector</c> and <c>uiDefinition.schema</c>.
/// All three are documented, and the platform takes them.
/// </summary>
public static class ApiProperties
{
    /// <summary>The file's name in every packaging of a connector.</summary>
    public const string FileName = "apiProperties.json";

    /// <summary>Makes the file. No client secret is ever in it: that is given to the platform alone.</summary>
    public static JsonObject Create(ConnectorSettings settings, JsonObject definition)
    {
        var operations = ConnectorOperation.All(definition).ToList();
        return new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["iconBrandColor"] = settings.BrandColor,
                ["publisher"] = settings.Publisher,
                ["stackOwner"] = settings.StackOwner,
                ["capabilities"] = Capabilities(operations),
                ["connectionParameterSets"] = ConnectionParameters.Sets(settings.SignIn, settings.Title),
                ["policyTemplateInstances"] = Policies.For(operations),
            },
        };
    }

    /// <summary>The same without the stack owner, with which paconn cannot create or update (PowerPlatformConnectors #614).</summary>
    public static JsonObject WithoutStackOwner(JsonObject properties)
    {
        var copy = properties.DeepClone().AsObject();
        copy["properties"]!.AsObject().Remove("stackOwner");
        return copy;
    }

    private static JsonArray Capabilities(List<ConnectorOperation> operations) =>
        operations.Any(operation => operation.IsTrigger) ? ["actions", "triggers"] : ["actions"];
}
