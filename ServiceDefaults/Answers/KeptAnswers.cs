using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>The answers that this process can give again without making them, bounded in bytes.</summary>
public sealed class KeptAnswers(IOptions<KeptAnswersOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>The longest key, in characters: what is counted for an answer beside its body is 1 KiB.</summary>
    public const int MaxKeyLength = 512;

    // Sources share these by their hash: an answer that is dropped with another's source is only made once more.
    private readonly long[] _changedAt = new long[4096];
    private readonly Lazy<MemoryCache> _answers = new(() => new(new MemoryCacheOptions { SizeLimit = options.Value.MaxBytes }));
    private long _changes;
    private long _allChangedAt;
    private long _quietUntil;

    /// <summary>Whether any are kept.</summary>
    public bool IsEnabled => options.Value.Enabled;

    /// <summary>How many there are.</summary>
    public int Count => _answers.Value.Count;

    /// <summary>To be taken before an answer is made: what changes meanwhile is found by it.</summary>
    internal long Changes => Volatile.Read(ref _changes);

    /// <summary>Drops all.</summary>
    /// <param name="quiet">For how long nothing is kept: as long as another process may still answer what was dropped.</param>
    public void Drop(TimeSpan quiet = default)
    {
        Volatile.Write(ref _quietUntil, (time.GetUtcNow() + quiet).UtcTicks);
        Raise(ref _allChangedAt, Interlocked.Increment(ref _changes));
        _answers.Value.Clear();
    }

    /// <summary>Drops what was made from this source, as <see cref="AnswerAge.Sources"/> names it.</summary>
    public void DropMadeFrom(string source) => Raise(ref _changedAt[CellOf(source)], Interlocked.Increment(ref _changes));

    /// <inheritdoc />
    public void Dispose()
    {
        if (_answers.IsValueCreated)
            _answers.Value.Dispose();
    }

    internal KeptAnswer? Find(string key, DateTimeOffset now) =>
        _answers.Value.TryGetValue(key, out Entry? entry) && now < entry!.Answer.Age.KeepUntil && IsUnchanged(entry) ? entry.Answer : null;

    /// <summary>Whether it was kept.</summary>
    internal bool Keep(string key, KeptAnswer answer, long changes, DateTimeOffset now)
    {
        var entry = new Entry(answer, changes, [.. answer.Age.Sources.Select(CellOf)]);
        var left = answer.Age.KeepUntil - now;
        if (!IsEnabled || left <= TimeSpan.Zero || answer.Size > options.Value.MaxAnswerBytes || now.UtcTicks < Volatile.Read(ref _quietUntil) || !IsUnchanged(entry))
            return false;
        _answers.Value.Set(key, entry, new MemoryCacheEntryOptions { Size = answer.Size, AbsoluteExpirationRelativeToNow = left });
        return true;
    }

    // Two changes at the same moment may come here in either order.
    private static void Raise(ref long at, long change)
    {
        for (var seen = Volatile.Read(ref at); seen < change;)
        {
            var before = Interlocked.CompareExchange(ref at, change, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }

    private static int CellOf(string source) => (int)((uint)source.GetHashCode(StringComparison.Ordinal) % 4096);

    private bool IsUnchanged(Entry entry)
    {
        if (entry.Changes < Volatile.Read(ref _allChangedAt))
            return false;
        foreach (var cell in entry.Sources)
        {
            if (entry.Changes < Volatile.Read(ref _changedAt[cell]))
                return false;
        }

        return true;
    }

    private sealed record Entry(KeptAnswer Answer, long Changes, int[] Sources);
}
