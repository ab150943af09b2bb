using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// A connector's readme.md and intro.md: the connector's own words, with placeholders such as <c>{{title}}</c> for what the settings
/// and the definition say. None stands for the host or the sign-in, which change with the gateway that serves the file.
/// </summary>
public static partial class ConnectorTexts
{
    private static readonly string[] NeededInReadme = ["title", "description", "publisher", "operations", "supportEmail"];

    private static readonly string[] NeededInIntro = ["title", "description"];

    /// <summary>readme.md, for the connector repository and the paconn folder.</summary>
    /// <exception cref="FormatException">A placeholder is unknown, or one that a readme needs is not used.</exception>
    public static string Readme(string template, ConnectorSettings settings, JsonObject definition) =>
        Render(template, settings, definition, NeededInReadme);

    /// <summary>intro.md, for certification: no list of operations, which Microsoft makes from the definition.</summary>
    /// <exception cref="FormatException">A placeholder is unknown, or one that an intro needs is not used.</exception>
    public static string Intro(string template, ConnectorSettings settings, JsonObject definition) =>
        Render(template, settings, definition, NeededInIntro);

    /// <summary>Fills a template in.</summary>
    /// <param name="template">Markdown.</param>
    /// <param name="settings">Who and what.</param>
    /// <param name="definition">The operations.</param>
    /// <param name="needed">Placeholders that the template must use.</param>
    /// <exception cref="FormatException">Placeholders are unknown or broken, or needed and not used; all are named.</exception>
    public static string Render(string template, ConnectorSettings settings, JsonObject definition, params IReadOnlyList<string> needed)
    {
        var values = Values(settings, definition);
        var problems = needed.Where(name => !template.Contains($"{{{{{name}}}}}", StringComparison.Ordinal))
            .Select(name => $"it does not use {{{{{name}}}}}")
            .ToList();
        var text = Placeholder().Replace(template.ReplaceLineEndings("\n"), match =>
        {
            if (values.TryGetValue(match.Groups[1].Value, out var value))
                return value;
            problems.Add($"{match.Value} is none of {string.Join(", ", values.Keys.Select(name => $"{{{{{name}}}}}"))}");
            return "";
        });
        return problems is []
            ? text.TrimEnd() + "\n"
            : throw new FormatException($"The template cannot be filled in: {string.Join("; ", problems)}.");
    }

    private static Dictionary<string, string> Values(ConnectorSettings settings, JsonObject definition) => new()
    {
        ["title"] = settings.Title,
        ["description"] = settings.Description,
        ["version"] = settings.Version,
        ["publisher"] = settings.Publisher,
        ["stackOwner"] = settings.StackOwner,
        ["website"] = settings.Website.OriginalString,
        ["privacyPolicy"] = settings.PrivacyPolicy.OriginalString,
        ["supportName"] = settings.Contact.Name,
        ["supportUrl"] = settings.Contact.Url.OriginalString,
        ["supportEmail"] = settings.Contact.Email,
        ["operations"] = Operations(definition),
    };

    private static string Operations(JsonObject definition)
    {
        var text = new StringBuilder();
        foreach (var operation in ConnectorOperation.All(definition).Where(operation => !operation.IsInternal))
        {
            text.Append($"### {operation.Summary}\n\n{operation.Description}\n\n");
            var inputs = operation.Parameters.Where(parameter => parameter is { IsRequired: true, IsVisible: true }).ToList();
            text.Append(inputs is [] ? "Required inputs: none.\n\n" : "Required inputs:\n\n");
            foreach (var input in inputs)
                text.Append($"- **{input.Title}**: {input.Description}\n");
            text.Append(inputs is [] ? "" : "\n");
        }

        return text.ToString().TrimEnd();
    }

    // Anything between or before double braces, so that a misspelt or half-written placeholder is refused and not printed.
    [GeneratedRegex(@"\{\{([^{}\n]*)\}\}|\{\{|\}\}")]
    private static partial Regex Placeholder();
}
