using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Limits.Leases;

/// <summary>Whether the common log answers, as this process last saw it; each change is logged once.</summary>
internal sealed partial class LogPresence(IOptions<LimitOptions> options, ILogger<LogPresence> logger)
{
    private readonly Lock _gate = new();

    private volatile bool _isThere;

    /// <summary>Whether it answered. Before it has been asked for the first time it counts as away.</summary>
    public bool IsThere => _isThere;

    /// <summary>Whether it failed when it was last asked.</summary>
    public bool IsAway { get; private set; }

    public void Found()
    {
        lock (_gate)
        {
            if (IsAway)
                LogBack(logger);
            IsAway = false;
            _isThere = true;
        }
    }

    public void Lost(Exception reason)
    {
        lock (_gate)
        {
            _isThere = false;
            if (!IsAway)
                LogAway(logger, options.Value.ShareWithoutRedis, reason.GetType().Name);
            IsAway = true;
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "Redis does not answer ({Reason}). Until it does, this process grants each caller {Share:P0} of its limits by itself (Limits:ShareWithoutRedis).")]
    private static partial void LogAway(ILogger logger, double share, string reason);

    [LoggerMessage(LogLevel.Information, "Redis answers again: limits are shared by all replicas.")]
    private static partial void LogBack(ILogger logger);
}
