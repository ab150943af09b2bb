using FusionSample.ExternalServiceAdapter.Upstream;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>What the external API said, and when: what both levels of the cache hold.</summary>
/// <param name="Value">What it said; null where it said that there is nothing.</param>
/// <param name="IsMissing">Whether it said that there is nothing. An entry without value that does not say so is no entry.</param>
/// <param name="AsOf">When it said so, or last confirmed it.</param>
/// <param name="Validators">What to ask it by whether this has changed; null where it offers nothing.</param>
public sealed record Known<T>(T? Value, bool IsMissing, DateTimeOffset AsOf, Validators? Validators = null) : IStored
    where T : class
{
    // What a clock that is wrong by more says would be called fresh for too long.
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);

    bool IStored.IsWhole => IsMissing == Value is null && AsOf > DateTimeOffset.UnixEpoch && AsOf < DateTimeOffset.UtcNow + ClocksMayDiffer;
}

/// <summary>What comes back from the second level, where anybody may have written it.</summary>
internal interface IStored
{
    /// <summary>Whether all of it is there that a reader takes for granted, beyond what the types say.</summary>
    bool IsWhole { get; }
}
