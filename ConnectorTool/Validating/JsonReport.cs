using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorTool.Validating;

/// <summary>Findings for a program.</summary>
internal static class JsonReport
{
    internal static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array with an object for each connector: <c>connector</c>, <c>errors</c>, <c>warnings</c>, <c>findings</c>.</summary>
    public static string Of(IReadOnlyList<ConnectorReport> reports) => new JsonArray([.. reports.Select(One)]).ToJsonString(Options);

    private static JsonObject One(ConnectorReport report)
    {
        var places = report.Places();
        return new()
        {
            ["connector"] = report.Source.Name,
            ["errors"] = report.Errors,
            ["warnings"] = report.Warnings,
            ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject
            {
                ["rule"] = finding.Rule,
                ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
                ["file"] = report.PathOf(finding),
                ["pointer"] = finding.Pointer,
                ["line"] = places[finding].Line,
                ["column"] = places[finding].Column,
                ["message"] = finding.Message,
                ["remedy"] = finding.Remedy,
            })]),
        };
    }
}
