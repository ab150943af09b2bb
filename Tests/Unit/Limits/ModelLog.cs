using FusionSample.Gateway.Limits.Leases;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>The common log in memory, on a clock that a test moves; the contract of the script in Redis.</summary>
internal sealed class ModelLog(FakeTimeProvider time) : ILeaseLog
{
    private readonly Dictionary<string, List<Entry>> _entries = [];

    private readonly List<(DateTimeOffset Due, Action Answer)> _late = [];

    /// <summary>Every request throws.</summary>
    public bool IsAway { get; set; }

    /// <summary>How long an answer is on its way; the log itself has changed at once.</summary>
    public TimeSpan Latency { get; set; }

    public int Asked { get; private set; }

    public Task<LeaseAnswer> AskAsync(LeaseRequest request)
    {
        Asked++;
        if (IsAway)
            throw new TimeoutException();
        var answer = Answer(request);
        if (Latency == TimeSpan.Zero)
            return Task.FromResult(answer);
        var late = new TaskCompletionSource<LeaseAnswer>();
        _late.Add((time.GetUtcNow() + Latency, () => late.SetResult(answer)));
        return late.Task;
    }

    /// <summary>Gives the answers whose time has come.</summary>
    public void Deliver()
    {
        var due = _late.FindAll(one => one.Due <= time.GetUtcNow());
        _late.RemoveAll(one => one.Due <= time.GetUtcNow());
        due.ForEach(one => one.Answer());
    }

    /// <summary>All permits that are in the log for a key.</summary>
    public int Total(string key) => _entries.GetValueOrDefault(key)?.Sum(entry => entry.Count) ?? 0;

    public int TotalOfAll() => _entries.Values.Sum(entries => entries.Sum(entry => entry.Count));

    private LeaseAnswer Answer(LeaseRequest request)
    {
        var now = time.GetUtcNow();
        if (!_entries.TryGetValue(request.Key, out var entries))
            _entries[request.Key] = entries = [];
        entries.RemoveAll(entry => now - entry.At >= request.Window);
        foreach (var (id, age, logged, used) in request.Corrections)
        {
            var at = logged == 0 ? now - age : entries.Find(entry => entry.Id == id && entry.Count == logged)?.At;
            if (at is null || entries.Exists(entry => entry.Id == id && entry.Count == used))
                continue;
            entries.RemoveAll(entry => entry.Id == id && entry.Count == logged);
            if (used > 0)
                entries.Add(new Entry(id, at.Value, used));
        }

        var granted = Math.Max(0, Math.Min(request.Wanted, request.Limit - entries.Sum(entry => entry.Count)));
        if (granted > 0)
            entries.Add(new Entry(request.Id, now, granted));
        return new LeaseAnswer(granted, entries.Count == 0 ? TimeSpan.Zero : entries.Min(entry => entry.At) + request.Window - now);
    }

    private sealed record Entry(string Id, DateTimeOffset At, int Count);
}
