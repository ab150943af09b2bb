using System.Net;
using System.Net.Sockets;

namespace FusionSample.Tests.Distributed.Workshop;

/// <summary>What Workshop will not start with: a sentence, a remedy and an exit code of its own.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("--nope", "--nope")]
    [InlineData("--upstream=ftp://swapi.dev", "such as https://swapi.dev")]
    [InlineData("--otlp=localhost", "http://localhost:4317")]
    [InlineData("surplus", "surplus")]
    public async Task An_argument_that_cannot_be_used_is_named(string argument, string said)
    {
        await using var workshop = WorkshopProcess.Start([argument]);
        Assert.Equal(2, await workshop.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Contains(said, workshop.Output);
        Assert.Contains("--help", workshop.Output);
        Assert.DoesNotContain("   at ", workshop.Output);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(65001)]
    public async Task A_port_base_out_of_range_is_refused_with_the_range(int portBase)
    {
        await using var workshop = WorkshopProcess.Start([], portBase: portBase);
        Assert.Equal(2, await workshop.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Contains("from 1024 to 65000", workshop.Output);
    }

    [Fact]
    public async Task Help_lists_the_options_and_the_exit_codes()
    {
        await using var workshop = WorkshopProcess.Start(["--help"]);
        Assert.Equal(0, await workshop.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.All(
            (string[])["--upstream", "--otlp", "--port-base", "--ready-file", "3  a port is taken", "6  a service has not been built"],
            text => Assert.Contains(text, workshop.Output));
    }

    [Fact]
    public async Task A_taken_port_is_named_with_the_service_that_wants_it_and_nothing_is_started()
    {
        var portBase = FreePorts.NextBlock();
        using var other = new TcpListener(IPAddress.Loopback, portBase + 4);
        other.Start();

        await using var workshop = WorkshopProcess.Start([], portBase: portBase);

        Assert.Equal(3, await workshop.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Contains($"port {portBase + 4} for swapi is taken", workshop.Output);
        Assert.Contains("--port-base", workshop.Output);
        Assert.DoesNotContain("Starting", workshop.Output);
    }
}
