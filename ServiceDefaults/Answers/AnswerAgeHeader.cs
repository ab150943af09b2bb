using System.Globalization;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>
/// An answer's age from the adapter to the gateway, which tells nobody: three spans in milliseconds, since the clocks of two machines
/// differ. 'Age' and 'Cache-Control' count in seconds, too coarse for what is kept for two.
/// </summary>
public static class AnswerAgeHeader
{
    /// <summary>The header's name.</summary>
    public const string Name = "X-Fusion-Answer-Age";

    /// <summary>The value: <c>age,fresh for,keep for</c>; the second is negative for what is past its time.</summary>
    public static string Write(AnswerAge age, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"{Milliseconds(now - age.AsOf)},{Milliseconds(age.FreshUntil - now)},{Milliseconds(age.KeepUntil - now)}");

    /// <summary>The age that a value tells, for an answer that was asked for; null where it makes no sense.</summary>
    public static AnswerAge? Read(string? value, DateTimeOffset now)
    {
        if (value?.Split(',') is not [var age, var fresh, var keep] || Span(age) is not { } past || Span(fresh) is not { } left || Span(keep) is not { } kept)
            return null;
        return new AnswerAge(now - past, now + left, now + kept, WasAsked: true);
    }

    private static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;

    // A year either way is more than any cache here keeps.
    private static TimeSpan? Span(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds is > -31_536_000_000 and < 31_536_000_000 ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
