namespace FusionSample.Gateway.Store;

/// <summary>The calls of one caller to one operation with one outcome in one minute, over all replicas.</summary>
internal sealed class UsageMinute
{
    /// <summary>The longest <see cref="Caller"/>, in characters.</summary>
    public const int MaxCallerLength = 128;

    /// <summary>The minute's beginning.</summary>
    public required DateTimeOffset Minute { get; init; }

    /// <summary><c>person:…</c>, <c>application:…</c>, <c>key:…</c>, or <c>network:…</c> for those who did not say who they are.</summary>
    public required string Caller { get; init; }

    /// <summary>The operation's id in the published definition, or the name of an administrative one.</summary>
    public required string Operation { get; init; }

    /// <summary><c>ok</c>, or the problem type's slug, such as <c>token-invalid</c>.</summary>
    public required string Outcome { get; init; }

    public long Calls { get; set; }

    /// <summary>The sum of the times that the calls took.</summary>
    public long TotalMilliseconds { get; set; }

    /// <summary>The longest of them.</summary>
    public long MaxMilliseconds { get; set; }
}
