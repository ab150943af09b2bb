using System.Net;
using FusionSample.Gateway.Limits;
using FusionSample.Gateway.Limits.Addresses;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>Which addresses count as one, and for how long.</summary>
public class AddressLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void An_address_is_one_and_so_is_an_ipv6_network(string first, string second, bool same)
    {
        // Two addresses may fall into one window by chance, once in 16,384 times, but not in two processes.
        var limits = new[] { Limits(1), Limits(1) };

        Assert.All(limits, limit => Assert.True(limit.Take(IPAddress.Parse(first)).IsGiven));
        Assert.All(limits, limit => Assert.False(limit.Take(IPAddress.Parse(first)).IsGiven));
        Assert.Equal(!same, limits.Any(limit => limit.Take(IPAddress.Parse(second)).IsGiven));
    }

    [Fact]
    public void After_the_time_that_was_said_there_is_room_again()
    {
        var limits = Limits(3);
        for (var i = 0; i < 3; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(limits.Take(null).IsGiven);
        }

        var wait = limits.Take(null).RetryAfter;
        Assert.InRange(wait.TotalSeconds, 58, 60);
        _time.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.False(limits.Take(null).IsGiven);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(limits.Take(null).IsGiven);
        Assert.False(limits.Take(null).IsGiven);
    }

    private AddressLimits Limits(int limit) => new(Options.Create(new LimitOptions { RequestsPerMinutePerAddress = limit }), _time);
}
