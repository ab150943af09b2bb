using FusionSample.Bench.Load;
using FusionSample.Bench.Report;

namespace FusionSample.Bench.Sections;

/// <summary>One part of the report, measured by itself.</summary>
internal interface ISection
{
    /// <summary>What <c>--only</c> calls it.</summary>
    string Name { get; }

    /// <summary>Measures, and puts what it found in place of what was there.</summary>
    Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken);
}

/// <summary>What a section is told.</summary>
/// <param name="Load">The load.</param>
/// <param name="Contenders">The contenders that are wanted; none for all.</param>
/// <param name="MemoryMinutes">How long the memory is watched.</param>
/// <param name="Conditions">What stands in the report.</param>
/// <param name="Say">Tells the user how it goes.</param>
internal sealed record SectionRun(
    LoadOptions Load, IReadOnlyList<string> Contenders, int MemoryMinutes, Conditions Conditions, Action<string> Say)
{
    /// <summary>Whether this contender is to be measured.</summary>
    public bool Wants(string contender) => Contenders.Count == 0 || Contenders.Contains(contender);
}
