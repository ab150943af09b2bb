using System.Text.Json;

namespace FusionSample.Workbench.Maker;

/// <summary>A JSON answer as a table: one row for each item of its list, or for each field of the answer itself.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The cells, as text.</param>
/// <param name="More">How many rows are left out.</param>
public sealed record ReplyRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int More)
{
    private const int MostRows = 100;
    private const int MostColumns = 40;

    public static ReplyRows Of(JsonElement json)
    {
        if (List(json) is not { } list)
            return new(["Field", "Value"], [.. Fields(json).Take(MostColumns)], 0);
        var items = list.EnumerateArray().ToArray();
        var shown = items.Take(MostRows).ToArray();
        string[] columns = [.. shown.SelectMany(Names).Distinct(StringComparer.Ordinal).Take(MostColumns)];
        return new(columns, [.. shown.Select(item => columns.Select(column => Cell(item, column)).ToArray())], items.Length - shown.Length);
    }

    private static JsonElement? List(JsonElement json) =>
        json.ValueKind is JsonValueKind.Array ? json
        : json.ValueKind is JsonValueKind.Object && json.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Array ? value
        : null;

    private static IEnumerable<string[]> Fields(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object ? json.EnumerateObject().Select(property => new[] { property.Name, Text(property.Value) }) : [["", Text(json)]];

    private static IEnumerable<string> Names(JsonElement item) => item.ValueKind is JsonValueKind.Object ? item.EnumerateObject().Select(property => property.Name) : ["Value"];

    private static string Cell(JsonElement item, string column) =>
        item.ValueKind is not JsonValueKind.Object ? Text(item) : item.TryGetProperty(column, out var value) ? Text(value) : "";

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number) => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
