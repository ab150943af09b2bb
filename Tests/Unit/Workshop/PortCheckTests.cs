using System.Net;
using System.Net.Sockets;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Unit.Workshop;

public sealed class PortCheckTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    public void A_taken_port_is_found_on_either_loopback_address(string address)
    {
        var ip = IPAddress.Parse(address);
        Assert.SkipUnless(ip.AddressFamily is AddressFamily.InterNetwork || Socket.OSSupportsIPv6, "This machine has no IPv6.");
        using var other = new TcpListener(ip, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.Equal("second", Assert.Single(PortCheck.Taken([Listening(port)])).Name);
        other.Stop();
        Assert.Empty(PortCheck.Taken([Listening(port)]));
    }

    private static Resource Listening(int port) => new("test", "Test", HealthCheck.Http, new Endpoint("second", port, ""));
}
