using FusionSample.Gateway.Limits.Leases;

namespace FusionSample.Gateway.Limits;

/// <summary>The answer to one call: it may go on, or when to come back.</summary>
/// <param name="IsGiven">Whether it may go on.</param>
/// <param name="RetryAfter">When the next permit becomes free, if it may not.</param>
/// <param name="At">When it was granted.</param>
/// <param name="Lease">The lease that the permit is of; null when refused.</param>
internal readonly record struct Grant(bool IsGiven, TimeSpan RetryAfter, TimeSpan At = default, Lease? Lease = null)
{
    public static Grant Refused(TimeSpan retryAfter) => new(false, retryAfter);

    /// <summary>Gives the permit back unused.</summary>
    public void PutBack() => Lease?.Window.PutBack(this);
}
