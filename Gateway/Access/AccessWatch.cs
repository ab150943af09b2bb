using System.Threading.Channels;
using FusionSample.Gateway.Store;
using FusionSample.Gateway.Store.Opening;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Access;

/// <summary>
/// Looks at the store's marks at the start, when a change is announced and every <see cref="Interval"/>, and has what has grown taken
/// over. While the store does not answer, says so to <see cref="AccessState"/> and goes on asking.
/// </summary>
internal sealed partial class AccessWatch : BackgroundService
{
    /// <summary>How long a change that nobody announced takes at most to be seen.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long the start waits for a server; the first look goes on after it.</summary>
    private static readonly TimeSpan StartWaits = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly StoreSchema _schema;
    private readonly StoreConnection _connection;
    private readonly IDbContextFactory<GatewayStore> _stores;
    private readonly AccessState _state;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly MarkFollower _access;
    private readonly MarkFollower[] _others;
    private ITimer? _timer;
    private bool _lost;

    public AccessWatch(
        StoreSchema schema, StoreConnection connection, IDbContextFactory<GatewayStore> stores, IEnumerable<IOnMark> handlers,
        AccessState state, TimeProvider time, ILogger<AccessWatch> logger)
    {
        (_schema, _connection, _stores, _state, _time, _logger) = (schema, connection, stores, state, time, logger);
        var followers = handlers.Select(handler => new MarkFollower(handler)).ToLookup(follower => follower.Mark == Mark.Access);
        _access = followers[true].Single();
        _others = [.. followers[false]];
    }

    /// <summary>Has the marks looked at soon, without waiting for it.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>Looks at the marks now and takes this one over, if it has grown.</summary>
    /// <returns>Whether it is taken over; if not, why is logged and it is tried again at the next look.</returns>
    public Task<bool> TakeOverAsync(string mark, CancellationToken cancellationToken) => LookAsync(mark, cancellationToken);

    /// <exception cref="ServiceDefaults.Starting.StartupException">The store's file cannot be used.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var first = OpenAsync(cancellationToken);
        await Task.WhenAny(first, Task.Delay(StartWaits, cancellationToken));
        if (first.IsCompleted)
            await first;
        // Not in what runs in the background, which begins when a thread is free.
        _timer = _time.CreateTimer(_ => Wake(), null, Interval, Interval);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _wake.Reader.ReadAllAsync(stoppingToken))
            await LookAsync(Mark.Access, stoppingToken);
    }

    // Only the first look ends the start; what is wrong with a file later is a store that is away.
    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var marks = await TryAsync(ReadAsync, failure => failure is ServiceDefaults.Starting.StartupException, cancellationToken);
        if (marks is null)
            return;
        // What an issuer publishes is read when the first token comes.
        foreach (var other in _others)
            other.Begin(marks.GetValueOrDefault(other.Mark));
        await FollowAccessAsync(marks, cancellationToken);
    }

    private async Task<bool> LookAsync(string awaited, CancellationToken cancellationToken)
    {
        if (await TryAsync(ReadAsync, _ => false, cancellationToken) is not { } marks)
            return false;
        var others = _others.Where(other => other.Mark == awaited || !other.IsBusy).ToDictionary(other => other.Mark, other => FollowAsync(other, marks, cancellationToken));
        var access = await FollowAccessAsync(marks, cancellationToken);
        // What asks another server must not hold up the next look.
        return awaited == Mark.Access ? access : others.TryGetValue(awaited, out var other) && await other;
    }

    private async Task<Dictionary<string, long>?> ReadAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            await _schema.EnsureAsync(cancellationToken);
        }
        finally
        {
            _opening.Release();
        }

        await using var store = await _stores.CreateDbContextAsync(cancellationToken);
        return await store.Marks.AsNoTracking().ToDictionaryAsync(mark => mark.Name, mark => mark.Version, cancellationToken);
    }

    private async Task<bool> FollowAccessAsync(Dictionary<string, long> marks, CancellationToken cancellationToken) =>
        await TryAsync(async cancelled =>
        {
            await _access.FollowAsync(marks.GetValueOrDefault(Mark.Access), anyhow: !_state.IsCurrent, cancelled);
            Found();
            return "";
        }, _ => false, cancellationToken) is not null;

    private async Task<bool> FollowAsync(MarkFollower follower, Dictionary<string, long> marks, CancellationToken cancellationToken)
    {
        try
        {
            await follower.FollowAsync(marks.GetValueOrDefault(follower.Mark), anyhow: false, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotTakenOver(_logger, follower.Mark, failure.Message.TrimEnd('.'));
            return false;
        }
    }

    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T?>> work, Func<Exception, bool> isFatal, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (Exception failure) when (!isFatal(failure) && !cancellationToken.IsCancellationRequested)
        {
            Lost(failure);
            return null;
        }
    }

    private void Lost(Exception failure)
    {
        _state.Lost();
        if (Interlocked.Exchange(ref _lost, true))
            return;
        var meanwhile = _state.Last is null ? "Nobody is let in until it does." : "Keys are refused, and tokens are checked against what was read before.";
        LogLost(_logger, _connection.Place, failure.GetBaseException().Message.TrimEnd('.'), meanwhile, Interval.TotalSeconds);
    }

    private void Found()
    {
        if (Interlocked.Exchange(ref _lost, false))
            LogFound(_logger, _connection.Place);
    }

    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The store {Place} does not answer: {Cause}. {Meanwhile} It is tried again every {Seconds} s.")]
    private static partial void LogLost(ILogger logger, string place, string cause, string meanwhile, double seconds);

    [LoggerMessage(LogLevel.Information, "The store {Place} answers again.")]
    private static partial void LogFound(ILogger logger, string place);

    [LoggerMessage(LogLevel.Warning, "The change '{Mark}' could not be taken over: {Cause}. It is tried again.")]
    private static partial void LogNotTakenOver(ILogger logger, string mark, string cause);
}
