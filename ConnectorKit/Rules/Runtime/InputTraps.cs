using System.Text.Json;
using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>What Power Apps sends: traps 4, 5, 7, 10, 11, 12.</summary>
internal static class InputTraps
{
    public static readonly ConnectorRule[] All =
    [
        new("PowerApps-04", Severity.Error, RuleTopic.Runtime,
            "No query parameter is an array: it is sent as garbage, even when it is left out.", ArrayInQuery),
        new("PowerApps-05", Severity.Warning, RuleTopic.Runtime,
            "What is said of a boolean, date or date-time outside a body lets through what the runtime sends: True and False, 2026-01-31, "
            + "2026-01-31T08:15:30.000Z. To accept these is the service's part.", SentForm),
        new("PowerApps-07", Severity.Warning, RuleTopic.Runtime,
            "No input counts on null: a blank is left out of the request. That null in an answer reads as blank needs nothing.", Null),
        new("PowerApps-10", Severity.Warning, RuleTopic.Runtime,
            "An enumeration with display names has the format 'enum', else the names are ignored. That a plain enumeration lets any text through is the service's part.", EnumNames),
        new("PowerApps-11", Severity.Warning, RuleTopic.Runtime,
            "What is internal is required and has a default: only then it is hidden and sent. Internal operations, triggers and webhooks are no functions, by intent.", Internal),
        new("PowerApps-12", Severity.Warning, RuleTopic.Runtime,
            "A body with required properties is required itself: they become positional arguments anyway. The order path, query, header, body is fixed.", OptionalBody),
    ];

    private static IEnumerable<Problem> ArrayInQuery(RuleContext context) =>
        context.Parameters.Where(parameter => parameter is { In: "query", Type: "array" })
            .Select(parameter => new Problem(parameter.Node, $"'{parameter.Name}' is an array in a query, which is sent as garbage.",
                "Take a string with commas, and say so in its description."));

    private static IEnumerable<Problem> SentForm(RuleContext context) =>
        from parameter in context.Parameters
        where parameter.In is "path" or "query" or "header"
        from refused in Sent(parameter).Where(sent => !Accepts(parameter.Node, sent)).Take(1)
        select new Problem(parameter.Node, $"'{parameter.Name}' does not let through '{refused}', which is what Power Apps sends.",
            "Loosen pattern, enumeration or lengths so that this form fits, and accept it in the service.");

    private static string[] Sent(Parameter parameter) => (parameter.Type, parameter.Format) switch
    {
        ("boolean", _) => ["True", "False"],
        ("string", "date") => ["2026-01-31"],
        ("string", "date-time") => ["2026-01-31T08:15:30.000Z"],
        _ => [],
    };

    private static bool Accepts(Node parameter, string sent)
    {
        // For a boolean, true and false in an enumeration are its values, not its writing.
        if (parameter["enum"].Items is { Count: > 0 } values && values.All(value => value.IsText) && values
            .All(value => value.Text != sent))
            return false;
        if (sent.Length > parameter["maxLength"].Number || sent.Length < parameter["minLength"].Number)
            return false;
        try
        {
            return parameter["pattern"].Text is not { } pattern
                || Regex.IsMatch(sent, pattern, RegexOptions.ECMAScript, TimeSpan.FromMilliseconds(100));
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            // No valid expression is another rule's business.
            return true;
        }
    }

    private static IEnumerable<Problem> Null(RuleContext context) =>
        context.Schemas.Where(site => site.IsInput).Select(site => site.Node).Concat(context.Parameters.Select(parameter => parameter.Node))
            .SelectMany(node => (Node[])[node["nullable"], node["x-nullable"], node["default"], .. node["enum"].Items,
                .. node["type"].Items])
            .Where(node => node.Key switch
            {
                "nullable" or "x-nullable" => node.IsTrue,
                "default" => node.Kind is JsonValueKind.Null,
                _ => node.Kind is JsonValueKind.Null || (node.Text is "null" && node.Parent!.Key is "type"),
            })
            .Select(node => new Problem(node, "An input that may be null cannot be sent as null: a blank is left out.",
                "Give 'none' a value of its own, or an operation that clears the field; and remove the null."));

    private static IEnumerable<Problem> EnumNames(RuleContext context) =>
        context.Schemas.Select(site => site.Node).Concat(context.SimpleValues)
            .Where(node => node["x-ms-enum-values"].Exists && node["format"].Text is not "enum")
            .Select(node => new Problem(node["x-ms-enum-values"], "The display names are ignored: the format is not 'enum'.",
                "Write \"format\": \"enum\", or offer the choices by dynamic values."));

    private static IEnumerable<Problem> Internal(RuleContext context)
    {
        const string remedy = "Make it required with a default, or remove it and let the service decide.";
        var parameters = context.Operations.Where(operation => operation.IsFunction).SelectMany(operation => operation.Parameters)
            .Where(parameter => parameter.In is not "body").Select(parameter => parameter.Node).Distinct();
        foreach (var node in parameters.Where(node => node["x-ms-visibility"].Text is "internal"
            && !(node["required"].IsTrue && node["default"].Exists)))
            yield return new(node,
                $"'{node["name"].Text}' is internal, and a maker sees it all the same: it is {Why(node["required"].IsTrue)}.", remedy);
        var properties = context.Schemas.Where(site => site.Place is SchemaPlace.Property && site.InputOf
            .Any(operation => operation.IsFunction));
        foreach (var site in properties.Where(site => site.Node["x-ms-visibility"].Text is "internal"
            && !site.Node["x-ms-notification-url"].IsTrue
            && !(site.IsRequired && site.Node["default"].Exists) && !site.Node["readOnly"].IsTrue && !HidesDefaults(site)))
            yield return new(site.Node, $"'{site.Node.Key}' is internal, and a maker sees it all the same: it is {Why(site.IsRequired)}.",
                remedy);
    }

    private static string Why(bool required) => required ? "required and has no default" : "not required";

    // An object has no default of its own; its properties have.
    private static bool HidesDefaults(SchemaSite site) => site.IsRequired && site.IsObject && site.Node["properties"].Members
        .Any(property => property["default"].Exists);

    private static IEnumerable<Problem> OptionalBody(RuleContext context) =>
        context.Operations.Where(operation => operation.IsFunction).Select(operation => operation.Body).OfType<Parameter>()
            .Where(body => !body.IsRequired && context.References.Resolve(body.Node["schema"])["required"].Items.Count > 0)
            .Select(body => new Problem(body.Node,
                $"The body '{body.Name}' is optional, and its required properties must be given all the same.",
                "Write \"required\": true, or require none of its properties."));
}
