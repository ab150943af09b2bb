namespace FusionSample.Bench.Load;

/// <summary>What one run of wrk has counted.</summary>
/// <param name="Requests">Answers that came.</param>
/// <param name="Duration">How long it ran.</param>
/// <param name="P50">The median latency.</param>
/// <param name="P99">The latency that one answer in a hundred exceeds.</param>
/// <param name="RefusedRequests">Answers with a status of 400 and above.</param>
/// <param name="SocketErrors">Connections, reads and writes that failed, and answers that did not come in time.</param>
internal sealed record LoadResult(
    long Requests, TimeSpan Duration, TimeSpan P50, TimeSpan P99, long RefusedRequests, long SocketErrors)
{
    /// <summary>Answers a second.</summary>
    public double RequestsPerSecond => Requests / Duration.TotalSeconds;

    /// <summary>Everything that was not an answer as it should be.</summary>
    public long Errors => RefusedRequests + SocketErrors;
}
