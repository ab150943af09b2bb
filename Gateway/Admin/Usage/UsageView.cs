using System.Text.Json.Serialization;

namespace FusionSample.Gateway.Admin.Usage;

/// <summary>One line of the usage. Only the member that was grouped by is there.</summary>
/// <param name="Calls">All calls, those that were refused or failed included.</param>
/// <param name="Refusals">Those that were answered with an error.</param>
/// <param name="MeanMilliseconds">The mean time of a call.</param>
/// <param name="MaxMilliseconds">The longest.</param>
internal sealed record UsageView(long Calls, long Refusals, double MeanMilliseconds, long MaxMilliseconds)
{
    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Caller { get; init; }

    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Operation { get; init; }

    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Outcome { get; init; }

    /// <summary>The minute's beginning, in UTC.</summary>
    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? Minute { get; init; }

    public static UsageView Of(DateTime minute, long calls, long refusals, long total, long max) => Of(calls, refusals, total, max) with { Minute = minute };

    public static UsageView Of(string by, string name, long calls, long refusals, long total, long max)
    {
        var view = Of(calls, refusals, total, max);
        return by switch
        {
            "caller" => view with { Caller = name },
            "outcome" => view with { Outcome = name },
            _ => view with { Operation = name },
        };
    }

    private static UsageView Of(long calls, long refusals, long total, long max) => new(calls, refusals, Math.Round((double)total / calls, 1), max);
}
