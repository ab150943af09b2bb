using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Limits.Leases;

/// <summary>The windows of the callers of the last minute, a bounded number; whoever comes beyond it shares one window with all others.</summary>
internal sealed class LeasedWindows(LeaseClient client, IOptions<LimitOptions> options)
{
    /// <summary>The most windows that are kept apart; each takes about half a kilobyte.</summary>
    public const int Most = 10_000;

    private const string Others = "others";

    private readonly ConcurrentDictionary<(string Caller, string? Operation), LeasedWindow> _windows = new();

    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Asks for one call.</summary>
    /// <param name="caller">Whose.</param>
    /// <param name="operation">The operation whose limit it is; null for the one on all calls.</param>
    /// <param name="limit">The calls in any 60 s.</param>
    public ValueTask<Grant> TakeAsync(string caller, string? operation, int limit)
    {
        while (true)
        {
            if (Find((caller, operation), limit).Take() is { } grant)
                return grant;
        }
    }

    /// <summary>What is done every second: looks for a log that is away, gives back expired leases, and forgets idle callers.</summary>
    public async Task SweepAsync()
    {
        await client.LookForItAsync();
        await Task.WhenAll(_windows.Select(SweepAsync));
    }

    private async Task SweepAsync(KeyValuePair<(string Caller, string? Operation), LeasedWindow> entry)
    {
        if (await entry.Value.SweepAsync() && _windows.TryRemove(entry))
            Interlocked.Decrement(ref _count);
    }

    private LeasedWindow Find((string Caller, string? Operation) id, int limit)
    {
        if (_windows.TryGetValue(id, out var known))
            return known;
        if (Count >= Most)
            id = (Others, id.Operation);

        var share = Math.Max(1, (int)(limit * options.Value.ShareWithoutRedis));
        var added = new LeasedWindow(KeyOf(id), limit, share, client);
        var window = _windows.GetOrAdd(id, added);
        if (window == added)
            Interlocked.Increment(ref _count);
        return window;
    }

    // A hash: of one length whatever a token's subject is, and no caller's id in Redis.
    private static string KeyOf((string Caller, string? Operation) id)
    {
        var caller = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.Caller)).AsSpan(0, 16));
        return id.Operation is null ? caller : $"{caller}:{id.Operation}";
    }
}
