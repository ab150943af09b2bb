using System.Net;
using System.Net.NetworkInformation;

namespace FusionSample.Tests.Distributed.Scenario;

/// <summary>A tunnel or a firewall that is open to the gateway's port opens nothing else.</summary>
[Collection(nameof(SharedWorkshop))]
public sealed class LoopbackTests(RunningWorkshop workshop)
{
    [Fact]
    public void Every_port_of_the_workshop_listens_on_loopback_only()
    {
        var ports = workshop.Addresses.Values.Select(address => int.Parse(address.Split(':')[^1].TrimEnd('/'))).ToHashSet();

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => ports.Contains(listener.Port)).ToList();

        Assert.Equal(ports.Order(), listeners.Select(listener => listener.Port).Distinct().Order());
        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address), $"{listener} can be reached from elsewhere."));
    }
}
