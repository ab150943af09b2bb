using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using CliWrap.EventStream;
using FusionSample.Tests.Distributed.Workshop;
using StackExchange.Redis;

namespace FusionSample.Tests.Integration.LocalRedis;

/// <summary>The program itself: how it starts and stops, what it leaves behind, and how it says why it does not start.</summary>
public sealed class StartTests
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production")]
    [InlineData(null)]
    public async Task Outside_Development_it_refuses_to_start(string? environment) => AssertRefused(
        await Program(("DOTNET_ENVIRONMENT", environment)).ExecuteBufferedAsync(Token),
        $"does not start in the environment '{environment ?? "Production"}'", "DOTNET_ENVIRONMENT=Development");

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("port")]
    public async Task A_port_that_is_none_is_named(string port) =>
        AssertRefused(await Program(("LocalRedis__Port", port)).ExecuteBufferedAsync(Token), "LocalRedis:Port");

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString();

        AssertRefused(await Program(("LocalRedis__Port", port)).ExecuteBufferedAsync(Token), $"port {port}", "LocalRedis__Port");
    }

    [Fact]
    public async Task It_says_one_line_when_it_answers_and_leaves_no_file_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsLinux() && UnixProcess.IgnoresInterrupt(), UnixProcess.InterruptIgnored);
        var folder = Directory.CreateTempSubdirectory("localredis");
        using var kill = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var interrupt = new CancellationTokenSource();
        var port = FreePort();
        var output = new List<string>();
        var command = Program(("LocalRedis__Port", port)).WithWorkingDirectory(folder.FullName);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            // The second token asks the program to stop, as Ctrl+C does; the first would end it hard.
            await foreach (var line in command.ListenAsync(Console.OutputEncoding, Console.OutputEncoding, kill.Token, interrupt.Token))
            {
                if (line is not StandardOutputCommandEvent text)
                    continue;
                output.Add(text.Text);
                if (!text.Text.Contains("LocalRedis answers on"))
                    continue;
                await using var redis = await ConnectionMultiplexer.ConnectAsync($"localhost:{port},allowAdmin=true");
                await redis.GetDatabase().StringSetAsync("key", "value");
                await redis.GetServers()[0].ExecuteAsync("SAVE");
                kill.CancelAfter(LongestEnd);
                await interrupt.CancelAsync();
            }
        });

        Assert.False(kill.IsCancellationRequested, "It did not end when it was asked to, and was killed.");
        Assert.Equal(2, output.Count);
        Assert.Contains($"localhost:{port}", output[1]);
        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete();
    }

    private static Command Program(params (string Name, string? Value)[] variables)
    {
        var environment = new Dictionary<string, string?>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["LocalRedis__Port"] = FreePort(),
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "LocalRedis.dll")])
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString();
    }

    private static void AssertRefused(BufferedCommandResult result, params string[] reasons)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.All(reasons, reason => Assert.Contains(reason, result.StandardError));
        Assert.DoesNotContain("   at ", result.StandardError + result.StandardOutput);
        Assert.DoesNotContain("Unhandled", result.StandardError + result.StandardOutput);
    }
}
