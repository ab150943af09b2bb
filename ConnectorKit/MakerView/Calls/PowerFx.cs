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
        // Fact 12: what is required is positional, an object as one record; the rest stands in one record at the end.
        var given = call.Values.Where(one => !one.Field.IsHidden).ToLookup(one => Argument(one.Field));
        var arguments = call.Operation.Fields.Where(field => field is { IsPositional: true, IsSilent: false } && (!field.IsHidden || field.Path.Count == 1))
            .DistinctBy(Argument).Select(field => Of(Whole(given[Argument(field)]))).ToList();
        var optional = new JsonObject();
        foreach (var argument in given.Where(argument => !argument.First().Field.IsPositional))
            optional[argument.Key.Name] = Whole(argument);
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

    // A parameter, or a property of the body with all that is inside it.
    private static (string In, string Name) Argument(MakerField field) => (field.In, field.Path.Count == 0 ? "body" : field.Path[0]);

    private static JsonNode? Whole(IEnumerable<(MakerField Field, JsonNode Value)> given)
    {
        var record = new JsonObject();
        foreach (var (field, value) in given)
        {
            if (field.Path.Count <= 1)
                return value.DeepClone();
            Put(record, [.. field.Path.Skip(1)], value);
        }

        return record.Count > 0 ? record : null;
    }

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
