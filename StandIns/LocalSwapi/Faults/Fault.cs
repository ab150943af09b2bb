using System.Text.Json.Serialization;

namespace FusionSample.LocalSwapi.Faults;

/// <summary>What is wrong with the external API just now. A setting that its kind does not know is null and left out of the JSON.</summary>
public sealed record Fault
{
    /// <summary>One of <see cref="FaultKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Only calls whose path begins with this; null for all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    /// <summary>The share of these calls that is hit, 0 to 1, spread evenly: at 0.2 every fifth call.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Share { get; init; }

    /// <summary>Latency: the wait before the answer, in milliseconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? DelayMs { get; init; }

    /// <summary>Latency: by how much the wait differs from call to call, up or down, in milliseconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? JitterMs { get; init; }

    /// <summary>Drip: the bytes sent at a time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ChunkBytes { get; init; }

    /// <summary>Drip: the pause before each chunk, in milliseconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PauseMs { get; init; }

    /// <summary>Status: the status code, 400 to 599.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Status { get; init; }

    /// <summary>Status: the Retry-After header, sent as it is (RFC 9110, 10.2.3 asks for seconds or a date).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RetryAfter { get; init; }

    /// <summary>Redirect: the absolute address in the Location header.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Location { get; init; }

    /// <summary>Huge: the least size of the body, in bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SizeBytes { get; init; }
}
