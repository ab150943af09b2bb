using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using FusionSample.Tests.Support;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Distributed.Workshop;

/// <summary>A running Workshop: what it tells, and what it has given to its services.</summary>
public sealed class ReadyTests(PollutedShell workshop) : IClassFixture<PollutedShell>
{
    [Fact]
    public void The_services_have_the_variables_of_the_model_and_no_others()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        var shell = UnixProcess.EnvironmentOf(workshop.Process.ProcessId);
        var services = UnixProcess.ServicesOf(workshop.Process.ProcessId).ToDictionary(
            service => service.Key, service => UnixProcess.EnvironmentOf(service.Value));
        var key = services["Gateway"]["GatewayToken__Key"];
        var secret = services["Workbench"]["AzureAd__ClientSecret"];
        var traces = services["Workbench"]["Traces__Key"];
        var graph = ResourceGraph.Create(new WorkshopOptions { PortBase = workshop.Process.PortBase }, new(key, secret, traces));

        Assert.Equal(graph.Resources.Select(resource => resource.Project).Order(), services.Keys.Order());
        Assert.All(graph.Resources, resource =>
        {
            var given = Lines(services[resource.Project].Where(variable => !ChildEnvironment.NoProxy.Contains(variable.Key))).Except(Lines(shell));
            Assert.All(ChildEnvironment.NoProxy, name => Assert.Contains("localhost", services[resource.Project][name], StringComparison.Ordinal));
            Assert.Equal(Lines(resource.Environment.Concat(ChildEnvironment.ConsoleLog)), given);
            Assert.Empty(PollutedShell.Variables.Keys.Except(resource.Environment.Keys).Intersect(services[resource.Project].Keys));
        });
    }

    [Fact]
    public void The_key_is_long_enough_and_never_printed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        var key = UnixProcess.EnvironmentOf(UnixProcess.ServicesOf(workshop.Process.ProcessId)["Gateway"])["GatewayToken__Key"];
        Assert.InRange(key.Length, 43, int.MaxValue);
        Assert.NotEqual(PollutedShell.Variables["GatewayToken__Key"], key);
        Assert.DoesNotContain(key, workshop.Process.Output);
    }

    [Fact]
    public async Task The_ready_file_has_every_address_and_the_seconds()
    {
        using var ready = JsonDocument.Parse(await File.ReadAllTextAsync(workshop.Process.ReadyFile, TestContext.Current.CancellationToken));
        var first = workshop.Process.PortBase;
        Assert.Equal(
            $"gateway=http://localhost:{first} adapter=http://localhost:{first + 1} cache=localhost:{first + 2} "
            + $"entra=http://localhost:{first + 3} swapi=http://localhost:{first + 4} swapi-faults=http://localhost:{first + 5} workbench=http://localhost:{first + 6}",
            string.Join(' ', workshop.Addresses.Select(address => $"{address.Key}={address.Value}")));
        Assert.InRange(ready.RootElement.GetProperty("readySeconds").GetDouble(), 0.1, 90);
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("adapter")]
    [InlineData("entra")]
    [InlineData("swapi")]
    [InlineData("workbench")]
    public async Task A_ready_service_is_healthy(string name)
    {
        using var response = await workshop.Client(name).GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_printed_call_answers_Luke_when_pasted_into_a_shell()
    {
        var bash = Programs.Find("bash");
        Assert.SkipWhen(OperatingSystem.IsWindows() || bash is null || Programs.Find("curl") is null, "Pastes a curl line into bash; one of them is missing.");
        // The file that says that it is ready may be there before the line that it prints.
        string? call = null;
        await Eventually.TrueAsync(() => Task.FromResult(
            (call = workshop.Process.Output.Split('\n').Select(line => line.Trim()).SingleOrDefault(line => line.StartsWith("curl ", StringComparison.Ordinal))) is not null));
        var answer = await Cli.Wrap(bash!).WithArguments(["-c", call!]).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        using var luke = JsonDocument.Parse(answer.StandardOutput);
        Assert.Equal("Luke Skywalker", luke.RootElement.GetProperty("name").GetString());
        Assert.Equal(172, luke.RootElement.GetProperty("heightCm").GetInt32());
        Assert.DoesNotContain("eyJ", workshop.Process.Output);
    }

    private static IEnumerable<string> Lines(IEnumerable<KeyValuePair<string, string>> variables) =>
        variables.Select(variable => $"{variable.Key}={variable.Value}").Order(StringComparer.Ordinal);
}
