using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>The external API gave no answer that can be used.</summary>
/// <param name="problem">The kind of error for the caller.</param>
/// <param name="message">What happened, for the log; it never reaches the caller.</param>
/// <param name="inner">The cause.</param>
public sealed class UpstreamException(ProblemType problem, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The kind of error for the caller: 502, 503 or 504.</summary>
    public ProblemType Problem => problem;

    /// <summary>When the external API wants to be asked again, if it said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The same failure for another caller, with a stack of its own.</summary>
    public UpstreamException Again() => new(problem, Message, this) { RetryAfter = RetryAfter };
}
