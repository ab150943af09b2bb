using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>Every object of apiProperties.json with the shape that it should have: that of the published JSON schema, and what came later.</summary>
internal static class PropertiesShapes
{
    private static readonly Shape File = Shape.Of("the file", "$schema:s properties:o");

    private static readonly Shape Properties = Shape.Of("'properties'",
        "iconBrandColor:s publisher:s stackOwner:s capabilities:a connectionParameters:o connectionParameterSets:o policyTemplateInstances:a scriptOperations:a");

    private static readonly Shape Parameter = Shape.Of("a connection parameter",
        "type:s allowedValues:a defaultValue:s uiDefinition:o metadata:o oAuthSettings:o");

    private static readonly Shape Form = Shape.Of("a uiDefinition", "displayName:s description:s tooltip:s tabIndex:n constraints:o schema:o");

    // What 'required' and 'hidden' are is the business of ConstraintNotText.
    private static readonly Shape Constraints = Shape.Of("the constraints",
        "clearText:b required:* hidden:* tabIndex:n capability:a allowedValues:a dependencies:o");

    private static readonly Shape OAuth = Shape.Of("the OAuth settings",
        "identityProvider:s clientId:s clientSecret:s clientAssertionType:s scopes:a redirectMode:s redirectUrl:* properties:o customParameters:o additionalParameters:o");

    private static readonly Shape Sets = Shape.Of("the parameter sets", "uiDefinition:o values:a");

    private static readonly Shape Set = Shape.Of("a parameter set", "name:s uiDefinition:o parameters:o metadata:o");

    private static readonly Shape SetForm = Shape.Of("a set's uiDefinition", "displayName:s displayname:s description:s");

    private static readonly Shape Policy = Shape.Of("a policy", "templateId:s title:s type:s parameters:o");

    private static readonly Dictionary<string, Shape> Custom = new()
    {
        ["oauth2"] = Shape.Of("the parameters of 'oauth2'", "authorizationUrl:o tokenUrl:o refreshUrl:o"),
        ["oauth2generic"] = Shape.Of("the parameters of 'oauth2generic'",
            "authorizationUrlTemplate:o authorizationUrlQueryStringTemplate:o tokenUrlTemplate:o tokenUrlQueryStringTemplate:o tokenBodyTemplate:o "
            + "refreshUrlTemplate:o refreshUrlQueryStringTemplate:o refreshBodyTemplate:o scopeListDelimiter:o"),
        ["aad"] = Shape.Of("the parameters of 'aad'", "resourceUri:o loginUri:o tenantId:o enableOnbehalfOfLogin:o grantType:o"),
        ["aadcertificate"] = Shape.Of("the parameters of 'aadcertificate'", "resourceUri:o loginUri:o loginUriAAD:o"),
    };

    /// <summary>The shapes of items and of named entries, of which no other shape says that they are objects.</summary>
    public static readonly Shape[] Entries = [Parameter, Set, Policy];

    /// <summary>All that is there.</summary>
    public static IEnumerable<(Node Node, Shape Shape)> Of(RuleContext context)
    {
        var properties = context.Properties["properties"];
        var sets = properties["connectionParameterSets"];
        var parameters = context.ConnectionParameters;
        IEnumerable<(Node Node, Shape)> all =
        [
            (context.Properties, File), (properties, Properties), (sets, Sets),
            .. sets["values"].Items.Select(set => (set, Set)),
            .. sets["values"].Items.Prepend(sets).Select(holder => (holder["uiDefinition"], SetForm)),
            .. parameters.Select(parameter => (parameter.Node, Parameter)),
            .. parameters.Select(parameter => (parameter.Form, Form)),
            .. parameters.Select(parameter => (parameter.Form["constraints"], Constraints)),
            .. parameters.Select(parameter => (parameter.OAuth, OAuth)),
            // Additional parameters give the provider keys of the connector's own.
            .. parameters.Where(parameter => !parameter.OAuth["additionalParameters"].Exists)
                .Select(parameter => (parameter.OAuth["customParameters"], Custom.GetValueOrDefault(parameter.OAuth["identityProvider"].Text ?? "")))
                .Where(entry => entry.Item2 is not null).Select(entry => (entry.Item1, entry.Item2!)),
            .. properties["policyTemplateInstances"].Items.Select(policy => (policy, Policy)),
        ];
        return all.Where(entry => entry.Node.Exists);
    }

    /// <summary>A key as the shape spells it: an exported solution begins some with a capital.</summary>
    public static string Spelt(Shape shape, string key) =>
        key.Length == 0 || shape.Keys.ContainsKey(key) ? key : $"{char.ToLowerInvariant(key[0])}{key[1..]}";
}
