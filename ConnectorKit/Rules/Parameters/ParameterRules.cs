using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Parameters;

/// <summary>What one parameter may say.</summary>
internal static class ParameterRules
{
    public static readonly ConnectorRule[] All =
    [
        new("BodyParameterSchemaRequired", Severity.Error, RuleTopic.Validator, "A body has a schema.", SchemaRequired),
        new("BodyParameterPropertyNotValid", Severity.Error, RuleTopic.Validator, "A body's type stands in its schema.", BodyProperty),
        new("NonBodyParameterSchemaNotValid", Severity.Error, RuleTopic.Validator, "Only a body has a schema.", NonBodySchema),
        new("FileParameterMustBeInFormData", Severity.Error, RuleTopic.Validator, "A file is part of a form.", File),
        new("AllowEmptyValueOnlyValidForQueryFormData", Severity.Error, RuleTopic.Validator,
            "Only query and form parameters may be empty.", EmptyValue),
        new("InvalidFormDataParameterName", Severity.Error, RuleTopic.Validator, "A form's names are ASCII.", FormName),
        new("PathParameterMustBeRequired", Severity.Error, RuleTopic.Validator, "A path parameter is required.", PathRequired),
        new("PathParameterMissingEncoding", Severity.Warning, RuleTopic.Validator,
            "A path parameter says how it is encoded: without, a value with a slash or a blank makes another path.", PathEncoding),
        new("QueryParameterEncodingNotSupported", Severity.Warning, RuleTopic.Validator,
            "A query parameter does not say how it is encoded.", QueryEncoding),
        new("ConnectionIdParameterNotAllowed", Severity.Error, RuleTopic.Validator, "No parameter is named connectionId.", ConnectionId),
        new("ReservedParameterIsUsed", Severity.Error, RuleTopic.Validator,
            "No header is one that the sender of a request sets itself. The official list is not published; this is RFC 9110's.", Reserved),
    ];

    private static IEnumerable<Problem> SchemaRequired(RuleContext context) =>
        Bodies(context).Where(body => !body.Node["schema"].Exists)
            .Select(body => new Problem(body.Node, $"The body '{body.Name}' has no schema.", "Add 'schema'."));

    private static IEnumerable<Problem> BodyProperty(RuleContext context) =>
        Bodies(context).SelectMany(body => body.Node.Members)
            .Where(member => member.Key is not ("name" or "in" or "description" or "required" or "schema")
                && !RuleContext.IsExtension(member.Key) && KnownElsewhere(member.Key))
            .Select(member => new Problem(member, $"A body has no '{member.Key}' of its own.", "Move it into the schema."));

    private static bool KnownElsewhere(string key) => Document.Shape.Body.Keys.ContainsKey(key);

    private static IEnumerable<Problem> NonBodySchema(RuleContext context) =>
        context.Parameters.Where(parameter => parameter.In is not "body" && parameter.Node["schema"].Exists)
            .Select(parameter => new Problem(parameter.Node["schema"], $"'{parameter.Name}' has a schema, but is no body.",
                "Write type, format and items into the parameter itself."));

    private static IEnumerable<Problem> File(RuleContext context) =>
        context.Parameters.Where(parameter => parameter is { Type: "file", In: not "formData" })
            .Select(parameter => new Problem(parameter.Node["type"], $"'{parameter.Name}' is a file, but no part of a form.",
                "Write \"in\": \"formData\"."));

    private static IEnumerable<Problem> EmptyValue(RuleContext context) =>
        context.Parameters.Where(parameter => parameter.In is not ("query" or "formData") && parameter.Node["allowEmptyValue"].Exists)
            .Select(parameter => new Problem(parameter.Node["allowEmptyValue"],
                $"'{parameter.Name}' cannot be empty in a {parameter.In}.", "Remove 'allowEmptyValue'."));

    private static IEnumerable<Problem> FormName(RuleContext context) =>
        context.Parameters.Where(parameter => parameter.In is "formData" && !parameter.Name.All(char.IsAscii))
            .Select(parameter => new Problem(parameter.Node["name"], $"The name '{parameter.Name}' is not ASCII.", "Rename it."));

    private static IEnumerable<Problem> PathRequired(RuleContext context) =>
        context.Parameters.Where(parameter => parameter is { In: "path", IsRequired: false })
            .Select(parameter => new Problem(parameter.Node, $"The path parameter '{parameter.Name}' is not required.",
                "Write \"required\": true."));

    private static IEnumerable<Problem> PathEncoding(RuleContext context) =>
        context.Parameters.Where(parameter => parameter.In is "path"
            && parameter.Node["x-ms-url-encoding"].Text is not ("single" or "double"))
            .Select(parameter => new Problem(parameter.Node, $"The path parameter '{parameter.Name}' does not say how it is encoded.",
                "Write \"x-ms-url-encoding\": \"single\"."));

    private static IEnumerable<Problem> QueryEncoding(RuleContext context) =>
        context.Parameters.Where(parameter => parameter.In is "query" && parameter.Node["x-ms-url-encoding"].Exists)
            .Select(parameter => new Problem(parameter.Node["x-ms-url-encoding"],
                $"The query parameter '{parameter.Name}' says how it is encoded.", "Remove it: a query is always encoded once."));

    private static IEnumerable<Problem> ConnectionId(RuleContext context) =>
        context.Parameters.Where(parameter => parameter.Name.Equals("connectionId", StringComparison.OrdinalIgnoreCase))
            .Select(parameter => new Problem(parameter.Node["name"], "The platform keeps the name 'connectionId' for itself.",
                "Rename the parameter."));

    private static IEnumerable<Problem> Reserved(RuleContext context) =>
        context.Parameters.Where(parameter => parameter.In is "header"
                && parameter.Name.ToUpperInvariant() is "HOST" or "CONTENT-LENGTH" or "CONNECTION" or "TRANSFER-ENCODING" or "UPGRADE" or "TE" or "TRAILER")
            .Select(parameter => new Problem(parameter.Node["name"],
                $"The header '{parameter.Name}' is set by whoever sends the request.", "Remove the parameter."));

    private static IEnumerable<Parameter> Bodies(RuleContext context) => context.Parameters.Where(parameter => parameter.In is "body");
}
