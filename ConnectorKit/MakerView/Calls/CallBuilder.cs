using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>Makes a call of what a maker has filled in, as the platform's runtime does.</summary>
public static class CallBuilder
{
    /// <summary>The call.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="operation">One of its actions.</param>
    /// <param name="values">What is filled in for a field; what is blank is left out (fact 7).</param>
    /// <param name="shapes">The fields of shapes that are known by now, in addition to the operation's own.</param>
    /// <exception cref="MissingFieldsException">Something required has no value.</exception>
    public static PreparedCall Build(
        MakerConnector connector, MakerOperation operation, Func<MakerField, JsonNode?> values, IEnumerable<MakerField>? shapes = null)
    {
        MakerField[] fields = [.. operation.Fields.Concat(shapes ?? [])];
        var sent = fields.Select(field => (field, Value: ValueOf(field, values))).Where(one => one.Value is not null).Select(one => (one.field, Value: one.Value!)).ToArray();
        var missing = fields.Where(field => field is { IsRequired: true, IsHidden: false, Shape: null } && !sent.Any(one => one.field == field)).ToArray();
        if (missing.Length > 0)
            throw new MissingFieldsException(missing);
        return new PreparedCall(operation, sent, connector.BasePath + Path(operation, sent) + Query(sent),
            [.. In(sent, "header").Select(one => new KeyValuePair<string, string>(one.Field.Path[0], WireText.Of(one.Value)))], Body(sent))
        {
            Form = [.. In(sent, "formData").Select(one => new FormPart(one.Field.Path[0], WireText.Of(one.Value), one.Field.Kind is ValueKind.File))],
            IsMultipart = operation.IsMultipart,
        };
    }

    // Fact 11: internal, required and with a default is sent silently; otherwise nobody fills it in.
    private static JsonNode? ValueOf(MakerField field, Func<MakerField, JsonNode?> values) =>
        field.IsHidden ? (field.IsSilent ? SafeJson.Parse(field.DefaultJson!) : null)
        : values(field) is { } value && !IsBlank(value) ? value
        : null;

    private static bool IsBlank(JsonNode value) => value is JsonValue text && text.TryGetValue<string>(out var said) && said.Length == 0;

    private static string Path(MakerOperation operation, IEnumerable<(MakerField Field, JsonNode Value)> sent) =>
        In(sent, "path").Aggregate(operation.Path, (path, one) =>
            path.Replace($"{{{one.Field.Path[0]}}}", Encoded(one.Field, WireText.Of(one.Value)), StringComparison.Ordinal));

    private static string Encoded(MakerField field, string text) =>
        field.IsEncodedTwice ? Uri.EscapeDataString(Uri.EscapeDataString(text)) : Uri.EscapeDataString(text);

    private static string Query(IEnumerable<(MakerField Field, JsonNode Value)> sent)
    {
        var query = string.Join('&', In(sent, "query").Select(one => $"{Uri.EscapeDataString(one.Field.Path[0])}={Uri.EscapeDataString(WireText.Of(one.Value))}"));
        return query.Length == 0 ? "" : $"?{query}";
    }

    private static JsonNode? Body(IEnumerable<(MakerField Field, JsonNode Value)> sent)
    {
        JsonNode? body = null;
        foreach (var (field, value) in In(sent, "body"))
        {
            if (field.Path.Count == 0)
                return value.DeepClone();
            var at = (JsonObject)(body ??= new JsonObject());
            foreach (var name in field.Path.SkipLast(1))
                at = at[name] as JsonObject ?? Put(at, name);
            at[field.Path[^1]] = value.DeepClone();
        }

        return body;
    }

    private static JsonObject Put(JsonObject around, string name)
    {
        var inner = new JsonObject();
        around[name] = inner;
        return inner;
    }

    private static IEnumerable<(MakerField Field, JsonNode Value)> In(IEnumerable<(MakerField Field, JsonNode Value)> sent, string place) =>
        sent.Where(one => one.Field.In == place);
}
