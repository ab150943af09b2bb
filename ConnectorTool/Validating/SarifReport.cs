using System.Reflection;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Validating;

/// <summary>Findings for code scanning: SARIF 2.1.0 (OASIS standard), one run.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Of(IReadOnlyList<ConnectorReport> reports)
    {
        // The rules that found something, and no other: a result names its rule by its place in this list.
        ConnectorRule[] rules = [.. ConnectorRules.All.Where(rule => reports.Any(report => report.Findings.Any(finding => finding.Rule == rule.Name)))];
        var indices = rules.Index().ToDictionary(entry => entry.Item.Name, entry => entry.Index, StringComparer.Ordinal);
        var log = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(rules) },
                // A column counts UTF-16 code units, as the standard's default has it.
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. reports.SelectMany(report => Results(report, indices))]),
            }),
        };
        return log.ToJsonString(JsonReport.Options);
    }

    private static JsonObject Driver(IEnumerable<ConnectorRule> rules) => new()
    {
        ["name"] = "connector",
        ["semanticVersion"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
        ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject
        {
            ["id"] = rule.Name,
            ["shortDescription"] = new JsonObject { ["text"] = rule.About },
            ["defaultConfiguration"] = new JsonObject { ["level"] = LevelOf(rule.Severity) },
            ["properties"] = new JsonObject { ["tags"] = new JsonArray(rule.Topic) },
        })]),
    };

    private static IEnumerable<JsonObject> Results(ConnectorReport report, Dictionary<string, int> indices)
    {
        var places = report.Places();
        return report.Findings.Select(finding => new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = indices[finding.Rule],
            ["level"] = LevelOf(finding.Severity),
            ["message"] = new JsonObject { ["text"] = $"{finding.Message} {finding.Remedy}" },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = Address(report.PathOf(finding)) },
                    ["region"] = new JsonObject { ["startLine"] = places[finding].Line, ["startColumn"] = places[finding].Column },
                },
                ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = finding.Pointer.Length == 0 ? "/" : finding.Pointer }),
            }),
            // The place by name: a line that moves does not make a new alert of an old one.
            ["partialFingerprints"] = new JsonObject { ["rulePointer/v1"] = $"{finding.Rule}#{finding.Pointer}" },
        });
    }

    // Relative to where the tool was called, as code scanning wants it; what lies elsewhere by its whole address.
    private static string Address(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(Severity severity) => severity is Severity.Error ? "error" : "warning";
}
