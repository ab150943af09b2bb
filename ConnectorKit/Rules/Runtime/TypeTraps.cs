using System.Text.Json;
using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>How Power Apps reads values: traps 1, 6, 8, 9, 18.</summary>
internal static partial class TypeTraps
{
    private static readonly string[] IntegerFormats = ["byte", "integer", "int32", "int64", "uint64", "unixtime", "enum"];
    private static readonly string[] NumberFormats = ["float", "double", "decimal", "currency", "integer", "byte", "number", "int32"];

    public static readonly ConnectorRule[] All =
    [
        new("PowerApps-01", Severity.Error, RuleTopic.Runtime,
            "A number or integer has a format that the runtime knows, or none; another one takes the whole function away.", NumberFormat),
        new("PowerApps-06", Severity.Error, RuleTopic.Runtime,
            "What is shown of a number is a number that fits a decimal (up to 7.9e28): an example that is text shows an answer that fails. "
            + "To refuse 2.5 for an integer is the service's part.", Decimals),
        new("PowerApps-08", Severity.Error, RuleTopic.Runtime,
            "An answer declares its fields: undeclared ones beside declared ones vanish, and a dictionary of plain values comes out empty.", Undeclared),
        new("PowerApps-09", Severity.Error, RuleTopic.Runtime, "No schema refers to itself: it turns its parent into text.", SelfReference),
        new("PowerApps-18", Severity.Warning, RuleTopic.Runtime,
            "A moment in an answer has an offset: without, it is read as local time. To send it is the service's part; an example without and the format "
            + "'date-no-tz' show that it does not. That byte and binary become blobs needs nothing.", NoOffset),
    ];

    private static IEnumerable<Node> Values(RuleContext context) => context.Schemas.Select(site => site.Node).Concat(context.SimpleValues);

    private static IEnumerable<Problem> NumberFormat(RuleContext context) =>
        Values(context).Where(HasUnknownFormat)
            .Select(node => new Problem(node["format"],
                $"The format '{node["format"].Text}' of this {node["type"].Text} takes the whole function away.",
                node["type"].Text is "integer" ? "Use int32 or int64, or leave the format out."
                    : "Use float or double, or leave the format out."));

    /// <summary>Whether it is a number of a format for which the runtime gives up the function.</summary>
    internal static bool HasUnknownFormat(Node node) => node["format"].Text is { } format && node["type"].Text switch
    {
        "integer" => !IntegerFormats.Contains(format),
        "number" => !NumberFormats.Contains(format),
        _ => false,
    };

    private static IEnumerable<Problem> Decimals(RuleContext context) =>
        Values(context).Where(node => node["type"].Text is "number" or "integer")
            .SelectMany(node => (Node[])[node["example"], node["x-ms-test-value"], node["default"], node["minimum"], node["maximum"],
                .. node["enum"].Items])
            .Where(node => node.Key is "example" ? node.Exists && (node.Number is null || IsTooLarge(node))
                && node.Kind is not JsonValueKind.Null : IsTooLarge(node))
            .Concat(context.Operations.SelectMany(operation => operation.Successes).SelectMany(response =>
                response.Node["examples"].Members.SelectMany(example => NumberExamples.Wrong(context, response.Schema, example))))
            .Select(node => node.Kind is JsonValueKind.Number
                ? new Problem(node, $"{node.Raw} is too large for Power Apps: a call that answers such a number fails.", "Keep numbers below 7.9e28, or declare a string and answer text.")
                : new Problem(node, $"{SafeText.Shorten(node.Raw.ReplaceLineEndings(" "))} is an example of a number and is none; a call that answers so fails in Power Apps.",
                    "Write the example as the service answers it: without quotation marks, or declare a string where it answers text."));

    internal static bool IsTooLarge(Node node) => node.Number is { } number && Math.Abs(number) >= 7.9228162514264338e28;

    private static IEnumerable<Problem> Undeclared(RuleContext context)
    {
        foreach (var site in context.Schemas.Where(site => site.IsOutput))
        {
            var additional = site.Node["additionalProperties"];
            if (site.Node["x-ms-dynamic-schema"].Exists || site.Node["x-ms-dynamic-properties"].Exists
                || !(additional.IsTrue || additional.IsObject))
                continue;
            if (context.References.Resolve(additional)["type"].Text is { } type and ("string" or "number" or "integer" or "boolean"))
                yield return new(additional, $"The values of this dictionary ({type}) come out empty.",
                    "Declare the properties, or answer with an array of { name, value }.");
            else if (site.Node["properties"].Members.Count > 0)
                yield return new(additional, "Fields that are not declared vanish.",
                    "Declare them, or put them into a property of their own with a dynamic schema.");
        }
    }

    private static IEnumerable<Problem> SelfReference(RuleContext context)
    {
        var graph = new ReferenceGraph(context);
        return context.Schemas.Where(site => References.IsReference(site.Node) && graph.IsCircular(site))
            .Select(site => new Problem(site.Node["$ref"],
                $"'{site.Node["$ref"].Text}' leads back to itself, which turns its parent into text.",
                "Declare the levels that are needed, each with its own definition, or answer with ids."));
    }

    private static IEnumerable<Problem> NoOffset(RuleContext context)
    {
        const string remedy = "Send 'Z' or an offset, with the format 'date-time'.";
        foreach (var node in context.Schemas.Where(site => site is { IsOutput: true, Type: "string" }).Select(site => site.Node))
        {
            if (node["format"].Text is "date-no-tz")
                yield return new(node["format"], "A moment without offset is read as local time.", remedy);
            else if (node["format"].Text is "date-time" && node["example"].Text is { } example && example.Contains(':')
                && !Offset().IsMatch(example))
                yield return new(node["example"], $"'{example}' has no offset and is read as local time.", remedy);
        }
    }

    [GeneratedRegex("""([zZ]|[+-]\d\d:?\d\d)$""")]
    private static partial Regex Offset();
}
