using FusionSample.Gateway.Limits;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>A count of the last 60 s that is never too low.</summary>
public class SecondsTests
{
    [Fact]
    public void Never_lower_than_the_true_count_and_at_most_a_seconds_grants_higher()
    {
        var random = new Random(7);
        var seconds = new Seconds();
        var all = new List<double>();
        for (var now = 0.0; now < 400; now += random.NextDouble() * random.Next(1, 80) / 10)
        {
            seconds.Add(TimeSpan.FromSeconds(now));
            all.Add(now);

            Assert.InRange(seconds.Count, all.Count(at => now - at < 60), all.Count(at => now - at <= 61));
        }
    }

    [Fact]
    public void A_long_pause_leaves_nothing()
    {
        var seconds = new Seconds();
        seconds.Add(TimeSpan.FromSeconds(5));

        seconds.MoveTo(TimeSpan.FromDays(40));

        Assert.Equal(0, seconds.Count);
        seconds.Remove(TimeSpan.FromSeconds(5));
        Assert.Equal(0, seconds.Count);
    }

    [Fact]
    public void It_says_when_enough_have_left()
    {
        var seconds = new Seconds();
        foreach (var at in new[] { 1.5, 1.6, 7.2, 30 })
            seconds.Add(TimeSpan.FromSeconds(at));
        var now = TimeSpan.FromSeconds(40.5);

        Assert.Equal(TimeSpan.Zero, seconds.UntilBelow(5, now));
        Assert.Equal(62 - 40.5, seconds.UntilBelow(4, now).TotalSeconds);
        Assert.Equal(68 - 40.5, seconds.UntilBelow(2, now).TotalSeconds);
        Assert.Equal(0, seconds.UntilBelow(4, TimeSpan.FromSeconds(62)).TotalSeconds);
    }
}
