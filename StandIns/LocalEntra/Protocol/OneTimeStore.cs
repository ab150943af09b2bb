using System.Buffers.Text;
using System.Security.Cryptography;

namespace FusionSample.LocalEntra.Protocol;

/// <summary>What became of a handle that somebody presented.</summary>
internal enum HandleState
{
    Unknown,
    Expired,
    Used,
    Valid,
}

/// <summary>
/// Keeps what a random handle (an authorization code, a refresh token) stands for until it is used once. Used and expired ones
/// stay known, so that the answer can say which, until newer ones push them out: the number is bounded.
/// </summary>
internal sealed class OneTimeStore<T>(TimeProvider time)
    where T : class
{
    /// <summary>The most handles that are remembered.</summary>
    public const int Capacity = 1000;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public string Add(T value, TimeSpan lifetime)
    {
        var handle = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        lock (_lock)
        {
            if (_entries.Count >= Capacity)
                _entries.RemoveAt(0);
            _entries.Add(handle, new Entry(value, time.GetUtcNow() + lifetime));
        }

        return handle;
    }

    /// <summary>Uses the handle up, whatever the caller then thinks of its value.</summary>
    public (HandleState State, T? Value) Take(string handle)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(handle, out var entry))
                return (HandleState.Unknown, null);
            if (entry.Used)
                return (HandleState.Used, entry.Value);
            if (entry.Expires <= time.GetUtcNow())
                return (HandleState.Expired, null);
            entry.Used = true;
            return (HandleState.Valid, entry.Value);
        }
    }

    private sealed record Entry(T Value, DateTimeOffset Expires)
    {
        public bool Used { get; set; }
    }
}
