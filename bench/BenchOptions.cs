using FusionSample.Bench.Load;
using FusionSample.Bench.Sections;

namespace FusionSample.Bench;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchOptions
{
    /// <summary>The sections; those that are part of a plain run when empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>The contenders; all when empty.</summary>
    public IReadOnlyList<string> Contenders { get; init; } = [];

    /// <summary>The load.</summary>
    public LoadOptions Load { get; init; } = new();

    /// <summary>How long the memory is watched.</summary>
    public int MemoryMinutes { get; init; } = 5;

    /// <summary>Where the report is written.</summary>
    public required string Output { get; init; }

    /// <summary>Whether this section is to be run.</summary>
    public bool Wants(string section) => Only.Count == 0 ? section != MemorySection.Id : Only.Contains(section);
}
