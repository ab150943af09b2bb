namespace FusionSample.Gateway.Limits.Leases;

/// <summary>What all replicas know in common: for each limit, the permits that were leased in its window.</summary>
internal interface ILeaseLog
{
    /// <summary>
    /// In one step: drops what has left the window, sets this process's own leases right, and leases as many permits as are wanted and
    /// left. Sending the same request again changes nothing but that it takes another lease.
    /// </summary>
    /// <exception cref="Exception">Of any kind: the log is away.</exception>
    Task<LeaseAnswer> AskAsync(LeaseRequest request);
}

/// <param name="Key">The limit's name: a caller, or a caller and an operation.</param>
/// <param name="Window">The time after which a lease leaves the log.</param>
/// <param name="Limit">The most permits in the log; what is left of it is leased.</param>
/// <param name="Wanted">The most permits to lease; 0 to set right only.</param>
/// <param name="Id">A name for the new lease that no other lease has.</param>
/// <param name="Corrections">Leases of this process of which the log says something else than what was spent.</param>
internal sealed record LeaseRequest(
    string Key, TimeSpan Window, int Limit, int Wanted, string Id, IReadOnlyList<LeaseCorrection> Corrections);

/// <param name="Id">The lease's name.</param>
/// <param name="Age">How long ago it was taken.</param>
/// <param name="Logged">Its permits as the log has them; 0 for permits that were granted while the log was away.</param>
/// <param name="Used">Its permits as they were spent; 0 takes it out.</param>
internal readonly record struct LeaseCorrection(string Id, TimeSpan Age, int Logged, int Used);

/// <param name="Granted">The permits of the new lease; 0 for none.</param>
/// <param name="FreeIn">If none: when the oldest lease leaves the window.</param>
internal readonly record struct LeaseAnswer(int Granted, TimeSpan FreeIn);
