using FusionSample.LocalEntra.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.LocalEntra;

public sealed class OneTimeStoreTests
{
    private readonly FakeTimeProvider _time = new();

    private readonly OneTimeStore<string> _store;

    public OneTimeStoreTests() => _store = new(_time);

    [Fact]
    public void A_handle_works_once()
    {
        var handle = _store.Add("value", TimeSpan.FromMinutes(1));

        Assert.Equal((HandleState.Valid, "value"), _store.Take(handle));
        Assert.Equal((HandleState.Used, "value"), _store.Take(handle));
    }

    [Fact]
    public void It_ends_when_its_time_is_over()
    {
        var early = _store.Add("early", TimeSpan.FromMinutes(1));
        var late = _store.Add("late", TimeSpan.FromMinutes(1));

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HandleState.Valid, _store.Take(early).State);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HandleState.Expired, null), _store.Take(late));
    }

    [Fact]
    public void The_newest_thousand_are_kept()
    {
        var handles = Enumerable.Range(0, OneTimeStore<string>.Capacity + 1)
            .Select(number => _store.Add($"{number}", TimeSpan.FromMinutes(1)))
            .ToList();

        Assert.Equal(HandleState.Unknown, _store.Take(handles[0]).State);
        Assert.Equal(HandleState.Valid, _store.Take(handles[1]).State);
        Assert.Equal(HandleState.Valid, _store.Take(handles[^1]).State);
    }
}
