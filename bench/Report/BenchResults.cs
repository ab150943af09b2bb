using System.Text.Json.Serialization;

namespace FusionSample.Bench.Report;

/// <summary>Everything that has been measured: the content of <c>report.json</c>. A section that was not run keeps what it had.</summary>
internal sealed record BenchResults
{
    /// <summary>Requests a second, by contender and reference.</summary>
    [JsonPropertyOrder(-3)]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? Ratios => Contenders?.Ratios(round => round.RequestsPerSecond);

    /// <summary>The 99th percentile of the latency, by contender and reference.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? P99Ratios => Contenders?.Ratios(round => round.P99Milliseconds);

    /// <summary>The medians of the rounds, by contender.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyDictionary<string, Round>? Medians => Contenders?.Medians();

    /// <summary>The contenders' rounds.</summary>
    public ContenderResults? Contenders { get; init; }

    /// <summary>The hot gateway by number of callers.</summary>
    public CountedResults? Callers { get; init; }

    /// <summary>Gateway and adapter by number of different records.</summary>
    public KeysResults? Keys { get; init; }

    /// <summary>An adapter that has just started.</summary>
    public ColdResults? Cold { get; init; }

    /// <summary>Where the time of a call goes.</summary>
    public ProfileResults? Profile { get; init; }

    /// <summary>The start of each service.</summary>
    public StartUpResults? StartUp { get; init; }

    /// <summary>The rules by number of operations.</summary>
    public RulesResults? Rules { get; init; }

    /// <summary>The memory under load.</summary>
    public MemoryResults? Memory { get; init; }
}
