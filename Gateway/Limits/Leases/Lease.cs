namespace FusionSample.Gateway.Limits.Leases;

/// <summary>Permits that this process may spend (or, while Redis was away, has spent) for one limit.</summary>
internal sealed class Lease(LeasedWindow window, string id, TimeSpan taken, int logged)
{
    /// <summary>After that the permits that are left are given back: another replica may need them.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    public LeasedWindow Window => window;

    public string Id => id;

    public TimeSpan Taken => taken;

    /// <summary>Its permits as the log has them.</summary>
    public int Logged { get; set; } = logged;

    public int Used { get; set; }

    public bool IsRight => Used == Logged;

    public bool CanGive(TimeSpan now) => Used < Logged && now - taken < Life;

    public LeaseCorrection Correction(TimeSpan now) => new(id, now - taken, Logged, Used);
}
