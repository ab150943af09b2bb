namespace FusionSample.Gateway.Limits.Leases;

/// <summary>
/// One limit for one caller: at most so many calls in any 60 s, through all replicas together, of which this process spends permits
/// that it has leased from the common log.
/// </summary>
/// <remarks>
/// <para>A lease has at most a <i>block</i> of permits (<see cref="BlockOf"/>); it stays in the log for 60 s, and the log never
/// holds more than the limit. A process asks for a lease only when it has none that can be spent, and in the same step gives back
/// what its last one had left; a rest that nobody asks for is given back after 5 s (<see cref="Lease.Life"/>).</para>
/// <para><b>At most the limit and one block a replica, in any 60 s.</b> What is spent in them comes of leases taken in them, which
/// are the limit at most, or of those that a replica still held when they began: one each.</para>
/// <para><b>Whoever stays below the limit less one block a replica is not refused.</b> A refusal means that the log is full: of what
/// was spent in the last 60 s, and of unspent permits, of which no replica has more than one block. A refusal is remembered until the
/// oldest lease leaves, during which nothing of that can change but what others give back, but for a second at most.</para>
/// <para>A replica that dies takes its block with it: for 60 s it counts as spent. A log that loses its data begins anew.</para>
/// <para><b>While the log is away</b> this process grants its share of the limit at most, with everything counted that it has granted in the
/// last 60 s (<see cref="Seconds"/>), and enters what it granted into the log when that is back.</para>
/// </remarks>
internal sealed class LeasedWindow(string key, int limit, int share, LeaseClient client)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestRefusal = TimeSpan.FromSeconds(1);

    private readonly int _block = BlockOf(limit);

    private readonly Lock _gate = new();

    private readonly Queue<TaskCompletionSource<Grant>> _waiting = new();

    // Leases that can no longer be spent here, and of which the log does not yet say what was spent.
    private readonly List<Lease> _unsettled = [];

    private readonly Seconds _granted = new();

    private Lease? _current;

    private (TimeSpan Until, TimeSpan FreeAt) _refused;

    private bool _isAsking;

    private bool _isDropped;

    /// <summary>The most permits of one lease: a twentieth of the limit up to 5, and a thousandth of it beyond 5,000, so that whole leases are a thousand at most.</summary>
    public static int BlockOf(int limit) => Math.Max(Math.Clamp(limit / 20, 1, 5), limit / 1000);

    /// <summary>Asks for one call. Null when this window has been dropped meanwhile and another takes its place.</summary>
    public ValueTask<Grant>? Take()
    {
        TaskCompletionSource<Grant> waiting;
        lock (_gate)
        {
            if (_isDropped)
                return null;
            // Those who wait were here before.
            if (_waiting.Count == 0 && Answer(client.Now) is { } grant)
                return ValueTask.FromResult(grant);
            waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiting);
            if (_isAsking)
                return new(waiting.Task);
            _isAsking = true;
        }

        _ = AskAsync();
        return new(waiting.Task);
    }

    /// <summary>Takes back a permit that was granted and not used, because another limit refused the call.</summary>
    public void PutBack(Grant grant)
    {
        lock (_gate)
        {
            grant.Lease!.Used--;
            _granted.Remove(grant.At);
            if (grant.Lease != _current && !_unsettled.Contains(grant.Lease))
                _unsettled.Add(grant.Lease);
        }
    }

    /// <summary>Gives back what expired. Says whether nothing is left to remember: then this window takes no more calls.</summary>
    public async Task<bool> SweepAsync()
    {
        lock (_gate)
        {
            var now = client.Now;
            Retire(now);
            _granted.MoveTo(now);
            if (_isAsking)
                return false;
            if (_unsettled.Count == 0)
                return _isDropped = _current is null && _granted.Count == 0;
            if (client.IsAway)
                return false;
            _isAsking = true;
        }

        await AskAsync();
        return false;
    }

    // One request after the other for as long as somebody waits; whoever comes meanwhile gets of what it brings.
    private async Task AskAsync()
    {
        while (true)
        {
            LeaseRequest request;
            TimeSpan asked;
            lock (_gate)
            {
                asked = client.Now;
                Retire(asked);
                request = new(key, Window, limit, _waiting.Count > 0 && _current is null ? _block : 0, NewId(), [.. _unsettled.Select(lease => lease.Correction(asked))]);
            }

            var answer = await client.AskAsync(request);
            lock (_gate)
            {
                var now = client.Now;
                if (answer is { } given)
                    TakeOver(request, given, asked, now);
                while (_waiting.Count > 0 && Answer(now) is { } grant)
                    _waiting.Dequeue().SetResult(grant);
                if (_waiting.Count > 0)
                    continue;
                _isAsking = false;
                return;
            }
        }
    }

    // Null: the log has to be asked.
    private Grant? Answer(TimeSpan now)
    {
        if (client.IsAway)
            return WithoutLog(now);
        if (_current?.CanGive(now) == true)
            return Given(_current, now);
        return now < _refused.Until ? Grant.Refused(_refused.FreeAt - now) : null;
    }

    private Grant WithoutLog(TimeSpan now)
    {
        if (_granted.UntilBelow(share, now) is var wait && wait > TimeSpan.Zero)
            return Grant.Refused(wait);
        Retire(now);
        // One entry a second is enough for the log, and bounds how many there are.
        if (_unsettled is not [.., { Logged: 0 } last] || now - last.Taken >= TimeSpan.FromSeconds(1))
            _unsettled.Add(last = new Lease(this, NewId(), now, logged: 0));
        return Given(last, now);
    }

    private Grant Given(Lease lease, TimeSpan now)
    {
        lease.Used++;
        _granted.Add(now);
        return new Grant(true, TimeSpan.Zero, now, lease);
    }

    private void Retire(TimeSpan now)
    {
        if (_current is { } current && !(current.CanGive(now) && !client.IsAway))
        {
            if (!current.IsRight)
                _unsettled.Add(current);
            _current = null;
        }

        // They have left the log by themselves.
        _unsettled.RemoveAll(lease => lease.IsRight || now - lease.Taken > Window);
    }

    private void TakeOver(LeaseRequest request, LeaseAnswer answer, TimeSpan asked, TimeSpan now)
    {
        foreach (var sent in request.Corrections)
        {
            if (_unsettled.Find(lease => lease.Id == sent.Id) is { } lease)
                lease.Logged = sent.Used;
        }

        _unsettled.RemoveAll(lease => lease.IsRight);
        if (answer.Granted > 0)
            _current = new Lease(this, request.Id, asked, answer.Granted);
        else if (request.Wanted > 0)
            _refused = (asked + TimeSpan.FromTicks(Math.Min(answer.FreeIn.Ticks, LongestRefusal.Ticks)), now + answer.FreeIn);
    }

    private static string NewId() => Guid.NewGuid().ToString("N");
}
