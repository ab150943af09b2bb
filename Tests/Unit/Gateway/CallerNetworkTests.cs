using System.Net;
using FusionSample.Gateway.Usage;

namespace FusionSample.Tests.Unit.Gateway;

/// <summary>Those who do not say who they are, are known by their network and not by their address.</summary>
public class CallerNetworkTests
{
    [Theory]
    [InlineData("192.0.2.77", "network:192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.77", "network:192.0.2.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "network:2001:db8:1:2::/64")]
    [InlineData("fe80::1%3", "network:fe80::/64")]
    [InlineData("::1", "network:::/64")]
    [InlineData(null, "network:unknown")]
    public void An_address_gives_its_network(string? address, string network) =>
        Assert.Equal(network, CallerNetwork.Of(address is null ? null : IPAddress.Parse(address)));
}
