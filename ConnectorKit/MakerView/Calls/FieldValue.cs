using System.Globalization;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>Makes a value of what somebody has typed or chosen.</summary>
public static class FieldValue
{
    /// <summary>The value as it is sent; null for what is blank.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What is typed; for a choice its JSON.</param>
    /// <exception cref="FormatException">The text is no value of the field's kind; the message says what would be.</exception>
    public static JsonNode? Parse(MakerField field, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (field.Choices.Count > 0 || field.DynamicChoices is not null)
            return Json(field, text);
        return field.Kind switch
        {
            ValueKind.Text => JsonValue.Create(text),
            ValueKind.File => Convert.TryFromBase64String(text, new byte[text.Length], out _) ? JsonValue.Create(text)
                : throw new FormatException($"{field.Title} takes a file's content in Base64, such as SGVsbG8=."),
            ValueKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole)
                : throw new FormatException($"{field.Title} takes a whole number."),
            ValueKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
                : throw new FormatException($"{field.Title} takes a number, such as 1.5."),
            ValueKind.YesNo => bool.TryParse(text, out var yes) ? JsonValue.Create(yes) : throw new FormatException($"{field.Title} takes true or false."),
            ValueKind.Date => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : throw new FormatException($"{field.Title} takes a day, such as 2026-01-31."),
            // Fact 5: in UTC, with milliseconds.
            ValueKind.DateTime => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? JsonValue.Create(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))
                : throw new FormatException($"{field.Title} takes a day and a time, such as 2026-01-31T08:15:00Z."),
            _ => Json(field, text),
        };
    }

    private static JsonNode? Json(MakerField field, string text) =>
        SafeJson.Parse(text) ?? (text.Trim() is "null" ? null : throw new FormatException($"{field.Title} takes JSON: text in quotes, {{\"name\": \"value\"}}, or [1, 2]."));
}
