using FusionSample.ServiceDefaults.Answers;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>Something to tell a caller, with its age.</summary>
/// <param name="Value">What there is to tell.</param>
/// <param name="Age">How old the oldest part of it is.</param>
/// <param name="IsLastKnown">Whether a part of it is past its time, because the external API could not be asked again.</param>
public sealed record Told<T>(T Value, AnswerAge Age, bool IsLastKnown)
{
    /// <summary>When the oldest part of it was told, as callers see it: to the millisecond.</summary>
    public DateTimeOffset AsOf => new(Age.AsOf.UtcTicks - Age.AsOf.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>Something else that was made of this.</summary>
    public Told<TOther> With<TOther>(TOther value) => new(value, Age, IsLastKnown);

    /// <summary>The same, to be made again then at the latest.</summary>
    public Told<T> KeptUntil(DateTimeOffset then) => then < Age.KeepUntil ? this with { Age = Age with { KeepUntil = then } } : this;

    /// <summary>Something that was made of this and of another.</summary>
    public Told<TOther> With<TOther, TSecond>(TOther value, Told<TSecond> second) =>
        new(value, Age.And(second.Age), IsLastKnown || second.IsLastKnown);
}
