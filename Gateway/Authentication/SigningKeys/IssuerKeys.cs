using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Gateway.Authentication.SigningKeys;

/// <summary>
/// The issuer's configuration and signing keys as they were last read, for the handlers of Microsoft.IdentityModel. In place of the
/// library's <c>ConfigurationManager</c>, which reads only when a token comes (a withdrawn key would be good for as long as nobody
/// calls), forgets what is asked for within five minutes of the last read (an unannounced key would have to wait for as long), gives the
/// old configuration once more while it reads the new one, and tells nobody that the keys have changed.
/// </summary>
internal sealed partial class IssuerKeys : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    /// <summary>Between the beginnings of two reads that tokens ask for: a flood of invented key ids costs no more than that.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>The longest that a read may take, metadata and keys together.</summary>
    public static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(5);

    /// <summary>After a read that failed.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly Func<CancellationToken, Task<OpenIdConnectConfiguration>> _read;
    private readonly TimeSpan _refreshEvery;
    private readonly TimeProvider _time;
    private readonly SigningKeyReads _reads;
    private readonly ILogger<IssuerKeys> _logger;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly AsyncLocal<bool> _hasAsked = new();
    private readonly Lock _lock = new();
    private volatile OpenIdConnectConfiguration? _last;
    private Task<Exception?> _reading = Task.FromResult<Exception?>(null);
    private TimeSpan _began = TimeSpan.MinValue;
    private TimeSpan _due = TimeSpan.MaxValue;
    private string? _print;
    private long _version;

    /// <param name="read">Reads the configuration with its keys from the issuer.</param>
    /// <param name="refreshEvery">Between two reads that nobody asks for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="reads">Counts them.</param>
    /// <param name="logger">Hears of failures and changes.</param>
    public IssuerKeys(
        Func<CancellationToken, Task<OpenIdConnectConfiguration>> read, TimeSpan refreshEvery, TimeProvider time, SigningKeyReads reads, ILogger<IssuerKeys> logger)
    {
        (_read, _refreshEvery, _time, _reads, _logger) = (read, refreshEvery, time, reads, logger);
        _start = time.GetTimestamp();
        // A token of a withdrawn key is refused by the present keys; with this on, the library would try it with former ones, for an hour.
        UseLastKnownGoodConfiguration = false;
        // Neither timer nor reads belong to the request that happened to be the first: its span and correlation id stay out of them.
        using (ExecutionContext.SuppressFlow())
            _timer = time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What was read last; null until it has once succeeded.</summary>
    public OpenIdConnectConfiguration? Last => _last;

    /// <summary>Grows whenever the issuer or the set of its keys has changed: what was checked under a smaller one has to be checked again.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>The read under way, or the last one; its result is why it failed.</summary>
    internal Task<Exception?> Reading
    {
        get
        {
            lock (_lock)
                return _reading;
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <inheritdoc />
    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    /// <summary>
    /// What was read last, at once. Two have to wait for a read: who comes before the first has succeeded, all for the same one, and
    /// who has asked for it by <see cref="RequestRefresh"/>, so that a key that nobody announced costs no failure.
    /// </summary>
    /// <exception cref="InvalidOperationException">None has succeeded yet.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (_last is { } last && !_hasAsked.Value)
            return last;

        Task<Exception?> reading;
        lock (_lock)
        {
            if (_last is null && _reading.IsCompleted && (_began == TimeSpan.MinValue || Now - _began >= Pause))
                Begin();
            reading = _reading;
        }

        var failure = await reading.WaitAsync(cancel);
        return _last ?? throw new InvalidOperationException("The sign-in service's configuration and keys have never been read.", failure);
    }

    /// <summary>
    /// A token did not fit the keys: reads again, now or when <see cref="Pause"/> is over. What is asked for in between, or while a
    /// read is under way that may have missed the change, is made up for and never forgotten.
    /// </summary>
    public override void RequestRefresh()
    {
        lock (_lock)
        {
            if (_last is null)
                return;
            _hasAsked.Value = true;
            if (_reading.IsCompleted && Now - _began >= Pause)
                Begin();
            else
                PlanFor(_began + Pause);
        }
    }

    /// <summary>Reads again, whatever tokens have asked for a moment ago. The read has begun after the call when this ends.</summary>
    /// <exception cref="InvalidOperationException">It failed; what was read before goes on.</exception>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await Reading.WaitAsync(cancel);
        Task<Exception?> reading;
        lock (_lock)
        {
            // One that somebody else has begun meanwhile will do.
            if (_reading.IsCompleted)
                Begin();
            reading = _reading;
        }

        if (await reading.WaitAsync(cancel) is { } failure)
            throw new InvalidOperationException("The sign-in service's configuration and keys could not be read again.", failure);
    }

    public void Dispose() => _timer.Dispose();

    private void OnTimer()
    {
        lock (_lock)
        {
            _due = TimeSpan.MaxValue;
            if (_reading.IsCompleted)
                Begin();
            else
                PlanFor(Now + Pause);
        }
    }

    private void Begin()
    {
        _began = Now;
        _due = TimeSpan.MaxValue;
        PlanFor(_began + _refreshEvery);
        using (ExecutionContext.SuppressFlow())
            _reading = Task.Run(ReadAsync);
    }

    // The timer goes off at the earliest of what was planned.
    private void PlanFor(TimeSpan at)
    {
        if (at >= _due)
            return;
        _due = at;
        _timer.Change(TimeSpan.FromTicks(Math.Max(0, (at - Now).Ticks)), Timeout.InfiniteTimeSpan);
    }

    private async Task<Exception?> ReadAsync()
    {
        try
        {
            using var longest = new CancellationTokenSource(LongestRead, _time);
            Take(await _read(longest.Token).WaitAsync(longest.Token));
            _reads.Add(null);
            return null;
        }
        // Whatever the network or the issuer comes up with: the last keys go on.
        catch (Exception failure)
        {
            lock (_lock)
                PlanFor(_began + RetryAfter);
            _reads.Add(failure);
            LogFailed(_logger, failure.GetBaseException().Message);
            return failure;
        }
    }

    private void Take(OpenIdConnectConfiguration read)
    {
        if (string.IsNullOrEmpty(read.Issuer) || read.SigningKeys.Count == 0)
            throw new InvalidOperationException("The sign-in service's answer holds no issuer or no signing keys.");
        var print = Print(read);
        if (print == _print)
            return;
        _print = print;
        _last = read;
        Interlocked.Increment(ref _version);
        LogChanged(_logger, read.SigningKeys.Count);
    }

    private static string Print(OpenIdConnectConfiguration read) => string.Join('\n', (read.JsonWebKeySet?.Keys ?? [])
        .Select(key => string.Join('|', key.Kid, key.Kty, key.N, key.E, key.Crv, key.X, key.Y, string.Join(',', key.X5c)))
        .Order(StringComparer.Ordinal)
        .Prepend(read.Issuer));

    [LoggerMessage(LogLevel.Warning, "The sign-in service's configuration and keys could not be read: {Cause} "
        + "Check AzureAd:Instance and AzureAd:TenantId, and that it can be reached. What was read before goes on.")]
    private static partial void LogFailed(ILogger logger, string cause);

    [LoggerMessage(LogLevel.Information, "The sign-in service's signing keys are new; it publishes {Count}.")]
    private static partial void LogChanged(ILogger logger, int count);
}
