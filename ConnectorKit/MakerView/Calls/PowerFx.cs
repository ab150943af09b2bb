using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>A call as a formula of Power Apps.</summary>
public static partial class PowerFx
{
    /// <summary>The formula; null for an operation of which Power Apps makes no function.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="call">The call.</param>
    public static string? Formula(MakerConnector connector, PreparedCall call)
    {
        if (call.Operation.FunctionName is not { } function)
            return null;
        // Fact 12: what is required is positional, the rest stands in one record at the end.
        var shown = call.Values.Where(one => !one.Field.IsHidden).ToArray();
        var arguments = shown.Where(one => one.Field.IsRequired).Select(one => Of(one.Value)).ToList();
        var optional = new JsonObject();
        foreach (var (field, value) in shown.Where(one => !one.Field.IsRequired))
            Put(optional, field.Path.Count == 0 ? ["body"] : field.Path, value);
        if (optional.Count > 0)
            arguments.Add(Of(optional));
        return $"{Name(connector.Title)}.{Name(function)}({string.Join(", ", arguments)})";
    }

    /// <summary>A value as a literal.</summary>
    internal static string Of(JsonNode? value) => value switch
    {
        null => "Blank()",
        JsonObject record => $"{{{string.Join(", ", record.Select(member => $"{Name(member.Key)}: {Of(member.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => Text(value.GetValue<string>()),
            // Fact 6: all numbers are decimals.
            JsonValueKind.Number => decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture) : value.ToJsonString(),
            _ => value.ToJsonString(),
        },
    };

    private static void Put(JsonObject record, IReadOnlyList<string> path, JsonNode value)
    {
        foreach (var name in path.SkipLast(1))
        {
            if (record[name] is not JsonObject inner)
                record[name] = inner = [];
            record = inner;
        }

        record[path[^1]] = value.DeepClone();
    }

    private static string Text(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Name(string name) => Identifier.IsMatch(name) ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier { get; }
}
