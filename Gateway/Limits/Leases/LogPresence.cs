using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Limits.Leases;

/// <summary>Whether the common log answers, as this process last saw it; each change is logged once.</summary>
internal sealed partial class LogPresence(IOptions<LimitOptions> options, ILogger<LogPresence> logger)
{
    private readonly Lock _gate = new();

    private volatile bool _hasAnswered;

    private volatile bool _isAway;

    /// <summary>Whether it answered when it was last looked for; false until the first time.</summary>
    public bool HasAnswered => _hasAnswered;

    /// <summary>Whether it failed when it was last asked; false until the first time, so that a start is no chance to get around it.</summary>
    public bool IsAway => _isAway;

    public void Found()
    {
        lock (_gate)
        {
            if (_isAway)
                LogBack(logger);
            _isAway = false;
            _hasAnswered = true;
        }
    }

    public void Lost(Exception reason)
    {
        lock (_gate)
        {
            if (!_isAway)
                LogAway(logger, options.Value.ShareWithoutRedis, reason.GetType().Name);
            _isAway = true;
            _hasAnswered = false;
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "Redis does not answer ({Reason}). Until it does, this process grants each caller {Share:P0} of its limits by itself (Limits:ShareWithoutRedis).")]
    private static partial void LogAway(ILogger logger, double share, string reason);

    [LoggerMessage(LogLevel.Information, "Redis answers again: limits are shared by all replicas.")]
    private static partial void LogBack(ILogger logger);
}
