using System.Globalization;

namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>
/// Reads SWAPI's strings: <c>unknown</c>, <c>n/a</c>, <c>none</c> and <c>indefinite</c> stand where a number is missing,
/// numbers carry thousands separators (<c>1,358</c>), blanks (<c>36.8 </c>) or a unit (<c>1000km</c>).
/// </summary>
public static class SwapiText
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign;

    /// <summary>The text, or null where SWAPI says that it is not known or does not apply.</summary>
    public static string? Text(string value) =>
        value.Trim() is var text && (text.Length == 0 || Is(text, "unknown") || Is(text, "n/a")) ? null : text;

    /// <summary>The number, or null where there is none.</summary>
    public static decimal? Number(string value)
    {
        var text = value.AsSpan().Trim();
        if (text.EndsWith("km", StringComparison.OrdinalIgnoreCase))
            text = text[..^2].TrimEnd();
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The whole number (up to 2⁶³−1), or null where there is none.</summary>
    public static long? Whole(string value) =>
        Number(value) is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;

    /// <summary>The whole number (up to 2³¹−1), or null where there is none.</summary>
    public static int? Integer(string value) => Whole(value) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Both ends of <c>30-165</c>, twice the same of <c>5</c>, nulls where there is no number.</summary>
    public static (int? From, int? To) Range(string value)
    {
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        return dash <= 0
            ? (Integer(value), Integer(value))
            : (Integer(value[..dash]), Integer(value[(dash + 1)..]));
    }

    /// <summary>A date without a time (<c>1977-05-25</c>), or null.</summary>
    public static DateOnly? Date(string value) =>
        DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
