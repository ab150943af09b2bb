namespace FusionSample.Bench.Report;

/// <summary>The rounds of all contenders.</summary>
internal sealed record ContenderResults
{
    /// <summary>The contenders with which the others are compared.</summary>
    public static readonly IReadOnlyList<string> References = ["bare", "nginx-proxy-pass", "nginx-proxy-cache", "yarp"];

    /// <summary>When, and with what load.</summary>
    public required Conditions Conditions { get; init; }

    /// <summary>What each contender is.</summary>
    public required IReadOnlyDictionary<string, string> About { get; init; }

    /// <summary>The rounds of each, in turn.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Round>> Rounds { get; init; }

    /// <summary>The medians of each.</summary>
    public IReadOnlyDictionary<string, Round> Medians() => Rounds.ToDictionary(one => one.Key, one => Round.MedianOf(one.Value));

    /// <summary>By contender and reference, of the medians. A reference that was not measured is missing.</summary>
    /// <param name="figure">Which of them.</param>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Ratios(Func<Round, double> figure)
    {
        var medians = Medians();
        return medians.ToDictionary(contender => contender.Key, contender => (IReadOnlyDictionary<string, double>)References
            .Where(reference => reference != contender.Key && medians.ContainsKey(reference))
            .ToDictionary(reference => reference, reference => Math.Round(figure(contender.Value) / figure(medians[reference]), 3)));
    }
}
