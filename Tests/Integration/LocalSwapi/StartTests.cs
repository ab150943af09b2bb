using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using CliWrap.EventStream;

namespace FusionSample.Tests.Integration.LocalSwapi;

/// <summary>The program itself: how it starts, and how it says why it does not.</summary>
public sealed partial class StartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production")]
    [InlineData(null)]
    public async Task Outside_Development_it_refuses_to_start(string? environment)
    {
        var result = await RunAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = environment, ["DOTNET_ENVIRONMENT"] = null });

        AssertRefused(result, $"does not start in the environment '{environment ?? "Production"}'");
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var result = await RunAsync(new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://0.0.0.0:0",
            ["LocalSwapi__FaultsPort"] = "many",
            ["PublicUrl"] = "/api",
        });

        AssertRefused(result, "'Production'", "ASPNETCORE_URLS is 'http://0.0.0.0:0'", "LocalSwapi__FaultsPort", "PublicUrl is '/api'");
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:{0}")]
    [InlineData("LocalSwapi__FaultsPort", "{0}")]
    public async Task Taken_port_is_named(string variable, string value)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await RunAsync(new() { [variable] = string.Format(value, port) });

        AssertRefused(result, $"127.0.0.1:{port}", "already in use", "LocalSwapi__FaultsPort");
    }

    [Fact]
    public async Task Both_ports_are_healthy_when_it_has_started()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var client = new HttpClient();
        var addresses = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var line in Program(new()).ListenAsync(stop.Token))
            {
                if (line is StandardOutputCommandEvent output && Listening().Match(output.Text) is { Success: true } match)
                    addresses.Add(match.Groups[1].Value);
                if (addresses.Count < 2)
                    continue;
                foreach (var address in addresses)
                    Assert.Equal("Healthy", await client.GetStringAsync($"{address}/health", stop.Token));
                Assert.Contains("Luke", await client.GetStringAsync($"{addresses[0]}/api/people/1/", stop.Token));
                Assert.Equal("null", await client.GetStringAsync($"{addresses[1]}/faults", stop.Token));
                await stop.CancelAsync();
            }
        });

        Assert.Equal(2, addresses.Count);
    }

    private static async Task<BufferedCommandResult> RunAsync(Dictionary<string, string?> variables) =>
        await Program(variables).ExecuteBufferedAsync(Token);

    private static Command Program(Dictionary<string, string?> variables) => Cli.Wrap("dotnet")
        .WithArguments([Path.Combine(AppContext.BaseDirectory, "LocalSwapi.dll")])
        .WithEnvironmentVariables(Defaults().Concat(variables).GroupBy(v => v.Key).ToDictionary(v => v.Key, v => v.Last().Value))
        .WithValidation(CommandResultValidation.None);

    private static Dictionary<string, string?> Defaults() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["LocalSwapi__FaultsPort"] = "0",
        ["PublicUrl"] = null,
    };

    private static void AssertRefused(BufferedCommandResult result, params string[] reasons)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("LocalSwapi cannot start:", result.StandardError);
        Assert.All(reasons, reason => Assert.Contains(reason, result.StandardError));
        Assert.DoesNotContain("   at ", result.StandardError + result.StandardOutput);
        Assert.DoesNotContain("Exception", result.StandardError + result.StandardOutput);
    }

    [GeneratedRegex("Now listening on: (.+)")]
    private static partial Regex Listening();
}
