using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Processes;

/// <summary>How a run ended.</summary>
internal abstract record Outcome
{
    /// <summary>The user stopped it.</summary>
    public sealed record Stopped : Outcome;

    /// <summary>A service ended by itself.</summary>
    public sealed record Died(ServiceProcess Process) : Outcome;

    /// <summary>Some were not healthy in time.</summary>
    public sealed record NotReady(IReadOnlyList<Resource> Resources, TimeSpan After) : Outcome;
}
