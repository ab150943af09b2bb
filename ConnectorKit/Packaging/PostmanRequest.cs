using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>One operation as an item of a collection. Inputs that are not required are there, but switched off.</summary>
internal static partial class PostmanRequest
{
    public static JsonObject Of(ConnectorOperation operation)
    {
        var request = new JsonObject
        {
            ["method"] = operation.Method,
            ["header"] = new JsonArray(
            [
                new JsonObject { ["key"] = "Accept", ["value"] = "application/json" },
                .. Inputs(operation, "header"),
            ]),
            ["url"] = Url(operation),
            ["description"] = operation.Description,
        };
        if (operation.Parameters.FirstOrDefault(parameter => parameter.In == "body") is { } body)
        {
            request["body"] = new JsonObject
            {
                ["mode"] = "raw",
                ["raw"] = JsonText.Write(body.Example),
                ["options"] = new JsonObject { ["raw"] = new JsonObject { ["language"] = "json" } },
            };
        }

        return new JsonObject
        {
            ["id"] = operation.Id,
            ["name"] = operation.Summary,
            ["request"] = request,
            ["response"] = new JsonArray(),
        };
    }

    private static JsonObject Url(ConnectorOperation operation)
    {
        var path = InPath().Replace(operation.Path.TrimStart('/'), ":$1");
        var sent = operation.Parameters.Where(parameter => parameter is { In: "query", IsRequired: true })
            .Select(parameter => $"{parameter.Name}={Escaped(parameter)}")
            .ToList();
        return new JsonObject
        {
            ["raw"] = $"{{{{baseUrl}}}}/{path}{(sent is [] ? "" : "?")}{string.Join('&', sent)}",
            ["host"] = new JsonArray("{{baseUrl}}"),
            ["path"] = new JsonArray([.. path.Split('/').Select(segment => JsonValue.Create(segment))]),
            ["query"] = new JsonArray([.. Inputs(operation, "query")]),
            ["variable"] = new JsonArray([.. Inputs(operation, "path")]),
        };
    }

    private static IEnumerable<JsonNode> Inputs(ConnectorOperation operation, string place) =>
        from parameter in operation.Parameters
        where parameter.In == place
        select Input(parameter);

    private static JsonObject Input(ConnectorParameter parameter)
    {
        var input = new JsonObject { ["key"] = parameter.Name, ["value"] = Escaped(parameter), ["description"] = parameter.Description };
        if (!parameter.IsRequired)
            input["disabled"] = true;
        return input;
    }

    // Postman leaves what is escaped as it is, but would send a '/' within a path's value as one more segment.
    private static string Escaped(ConnectorParameter parameter) => parameter switch
    {
        { IsRequired: false, HasExample: false } => "",
        { In: "header" } => parameter.ExampleText,
        _ => Uri.EscapeDataString(parameter.ExampleText),
    };

    [GeneratedRegex(@"\{([^{}/]+)\}")]
    private static partial Regex InPath();
}
