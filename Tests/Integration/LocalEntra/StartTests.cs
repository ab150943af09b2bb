using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using FusionSample.LocalEntra;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Hosting;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>The program itself: how it says why it does not start.</summary>
public sealed class StartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production")]
    [InlineData(null)]
    public async Task Outside_Development_it_refuses_to_start(string? environment) => AssertRefused(
        await RunAsync(("ASPNETCORE_ENVIRONMENT", environment)),
        $"does not start in the environment '{environment ?? "Production"}'", "ASPNETCORE_ENVIRONMENT=Development");

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        AssertRefused(await RunAsync(("ASPNETCORE_URLS", address)), address, "already in use", "ASPNETCORE_URLS");
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_options_is_said_at_once() => AssertRefused(
        await RunAsync(("PublicUrl", "https://entra.example"), ("LocalEntra__ClientId", "x"), ("LocalEntra__CodeLifetime", "00:00:00")),
        "PublicUrl 'https://entra.example'", "LocalEntra__AllowRemote=true", "LocalEntra:ClientId", "LocalEntra:CodeLifetime");

    [Fact]
    public async Task A_value_of_the_wrong_type_is_named() =>
        AssertRefused(await RunAsync(("LocalEntra__AccessTokenLifetime", "long")), "'long' at 'LocalEntra:AccessTokenLifetime'");

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://+:0")]
    public async Task It_listens_on_loopback_only(string url)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(
            () => LocalEntraServer.StartAsync(builder => builder.WebHost.UseUrls(url), Token));

        Assert.Contains("LocalEntra__AllowRemote=true", refused.Message);
    }

    [Fact]
    public async Task The_named_switch_opens_a_public_url()
    {
        await using var session = await EntraSession.StartAsync(builder =>
        {
            builder.Configuration["PublicUrl"] = "https://entra.example";
            builder.Configuration["LocalEntra:AllowRemote"] = "true";
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{session.ListeningPort}/");
        request.Headers.Host = "entra.example";
        using var response = await session.Http.SendAsync(request, Token);

        Assert.StartsWith("https://entra.example/", session.Entra.Issuer);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Health_is_told_without_a_tenant()
    {
        await using var entra = await LocalEntraServer.StartAsync(cancellationToken: Token);
        using var http = new HttpClient();

        Assert.Equal("Healthy", await http.GetStringAsync($"{entra.Url}/health", Token));
        Assert.Equal("Healthy", await http.GetStringAsync($"{entra.Url}/alive", Token));
    }

    private static async Task<BufferedCommandResult> RunAsync(params (string Name, string? Value)[] variables)
    {
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = null,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["PublicUrl"] = null,
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return await Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "LocalEntra.dll")])
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Token);
    }

    private static void AssertRefused(BufferedCommandResult result, params string[] reasons)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.All(reasons, reason => Assert.Contains(reason, result.StandardError));
        Assert.DoesNotContain("   at ", result.StandardError + result.StandardOutput);
        Assert.DoesNotContain("Exception", result.StandardError + result.StandardOutput);
    }
}
