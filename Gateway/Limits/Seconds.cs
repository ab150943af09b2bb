namespace FusionSample.Gateway.Limits;

/// <summary>
/// How many were granted in the last 60 s, second by second: a window that slides, in a fixed 61 counters whatever the limit. A second
/// leaves as a whole when all of it is past, so the count is never too low and at most a second's grants too high. Times are what has
/// passed since the start. Not thread-safe.
/// </summary>
internal sealed class Seconds
{
    private const int Kept = 61;

    private readonly int[] _counts = new int[Kept];

    private long _latest;

    /// <summary>All that were granted in the 60 s before the last <see cref="MoveTo"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Lets the seconds go that are past by this time.</summary>
    public void MoveTo(TimeSpan now)
    {
        var second = SecondOf(now);
        for (var left = Math.Max(_latest + 1, second - Kept + 1); left <= second; left++)
        {
            Count -= _counts[left % Kept];
            _counts[left % Kept] = 0;
        }

        _latest = Math.Max(_latest, second);
    }

    public void Add(TimeSpan now)
    {
        MoveTo(now);
        _counts[_latest % Kept]++;
        Count++;
    }

    /// <summary>Takes back what was granted at that time and not used.</summary>
    public void Remove(TimeSpan granted)
    {
        var second = SecondOf(granted);
        if (_latest - second >= Kept)
            return;
        _counts[second % Kept]--;
        Count--;
    }

    /// <summary>How long until fewer than <paramref name="limit"/> are left; zero when it is so already.</summary>
    public TimeSpan UntilBelow(int limit, TimeSpan now)
    {
        MoveTo(now);
        var left = Count;
        for (var second = Math.Max(0, _latest - Kept + 1); left >= limit && second <= _latest; second++)
        {
            left -= _counts[second % Kept];
            if (left < limit)
                return TimeSpan.FromSeconds(second + Kept) - now;
        }

        return TimeSpan.Zero;
    }

    private static long SecondOf(TimeSpan time) => (long)time.TotalSeconds;
}
