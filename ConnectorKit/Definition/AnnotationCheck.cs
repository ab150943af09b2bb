using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// Checks at the start what endpoints say of themselves, by the rules that check a published definition, so that a wrong reference or
/// a missing description stops the application of who wrote it and not the import of who uses it.
/// </summary>
public static class AnnotationCheck
{
    // A warning to who checks a finished connector; here there is still somebody who can write it.
    private const string NoPropertyDescription = "PropertyDescriptionMissing";

    private static readonly string[] OfEndpoints = ["/paths/", "/definitions/", "/parameters/", "/x-ms-capabilities"];

    /// <summary>Reads the definition and throws when an error is found in what comes from the endpoints.</summary>
    /// <exception cref="ConnectorAnnotationException">The message has a line for each error, with endpoint and remedy.</exception>
    public static async Task EnsureSoundAsync(this ConnectorDefinition connector, CancellationToken cancellationToken = default)
    {
        var definition = await connector.GetAsync(cancellationToken);
        var errors = ConnectorRules.Check(new ConnectorText(JsonText.Write(definition)))
            // What repeats another finding in other words.
            .Where(finding => finding.Rule != "PowerApps-14")
            .Where(finding => (finding.Severity == Severity.Error || finding.Rule == NoPropertyDescription) && OfEndpoints.Any(part => finding.Pointer.StartsWith(part, StringComparison.Ordinal)))
            .Select(finding => $"{Place(definition, finding.Pointer)}: {finding.Message} {finding.Remedy} ({finding.Rule})")
            .Concat(Silent(definition))
            .ToList();
        if (errors.Count > 0)
            throw new ConnectorAnnotationException("The connector's annotations are wrong.\n" + string.Join('\n', errors.Select(error => "    " + error)));
    }

    // "GET /api/films (ListFilms), parameters/2", where the pointer leads through an operation.
    private static string Place(JsonObject definition, string pointer)
    {
        var parts = pointer[1..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        if (parts is not ["paths", var path, var method, .. var inside])
            return string.Join('/', parts) + Users(definition, parts);
        var operationId = (definition["paths"]?[path]?[method] as JsonObject)?["operationId"];
        return $"{method.ToUpperInvariant()} {path}" + (operationId is null ? "" : $" ({operationId})")
            + (inside.Count > 0 ? ", " + string.Join('/', inside) : "");
    }

    // The rules, as the platform's, leave internal operations alone; ours are read by the next developer, too.
    private static IEnumerable<string> Silent(JsonObject definition) =>
        from path in definition["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where (string?)(operation.Value as JsonObject)?["x-ms-visibility"] == "internal"
        from key in (string[])["summary", "description"]
        where string.IsNullOrWhiteSpace((string?)operation.Value![key])
        select $"{operation.Key.ToUpperInvariant()} {path.Key} ({operation.Value!["operationId"]}): '{key}' is blank. Say in English what it is about.";

    // What several endpoints share stands apart from them: " of GET /api/films (ListFilms), …".
    private static string Users(JsonObject definition, IReadOnlyList<string> parts)
    {
        if (parts is not [("definitions" or "parameters") and var kind, var name, ..])
            return "";
        var users = from path in definition["paths"]!.AsObject()
                    from operation in path.Value!.AsObject()
                    where operation.Value is JsonObject
                    let leads = kind == "parameters"
                        ? operation.Value.Objects().Any(found => (string?)found["$ref"] == $"#/parameters/{name}")
                        : PlainAnswers.Reached(definition, [operation.Value!]).Contains(name)
                    where leads
                    select $"{operation.Key.ToUpperInvariant()} {path.Key} ({operation.Value["operationId"]})";
        return " of " + string.Join(", ", users);
    }
}
