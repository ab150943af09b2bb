using FusionSample.Tests.Unit.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>A definition at an address, with limits.</summary>
public sealed class UrlTests : IAsyncLifetime
{
    private WebApplication? _server;

    private string Address => _server!.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapGet("/good", () => Results.Text(CleanConnector.Text.Definition, "application/json"));
        _server.MapGet("/moved", () => Results.Redirect("/good"));
        _server.MapGet("/circle", () => Results.Redirect("/circle"));
        _server.MapGet("/file", () => Results.Redirect("file:///etc/passwd"));
        _server.MapGet("/secret", () => Results.Unauthorized());
        _server.MapGet("/endless", async (HttpResponse response, CancellationToken cancelled) =>
        {
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            while (!cancelled.IsCancellationRequested)
                await response.Body.WriteAsync(blanks, cancelled);
        });
        await _server.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    [Theory]
    [InlineData("/good")]
    [InlineData("/moved")]
    public async Task It_is_checked(string path) => Assert.Equal(0, (await Tool.RunAsync("validate", Address + path)).ExitCode);

    [Theory]
    [InlineData("/circle", "redirects more than 5 times")]
    [InlineData("/file", "redirects to file://")]
    [InlineData("/secret", "answers 401")]
    [InlineData("/endless", "answers more than 64 MB")]
    public async Task What_is_not_to_be_had_says_why(string path, string words)
    {
        var run = await Tool.RunAsync("validate", Address + path);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, string.Join(' ', run.Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
