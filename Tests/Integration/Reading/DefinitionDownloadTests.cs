using FusionSample.ConnectorKit.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.Reading;

/// <summary>A definition at an address, with limits of size, time and redirects.</summary>
public sealed class DefinitionDownloadTests : IAsyncLifetime
{
    private const long Most = 3 << 20;
    private WebApplication? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapGet("/good", () => Results.Text("\uFEFF{\"swagger\": \"2.0\"}", "application/json"));
        _server.MapGet("/moved", () => Results.Redirect("/good"));
        _server.MapGet("/circle", () => Results.Redirect("/circle"));
        _server.MapGet("/file", () => Results.Redirect("file:///etc/passwd"));
        _server.MapGet("/secret", () => Results.Unauthorized());
        _server.MapGet("/cut", async (HttpContext context) =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("{");
            context.Abort();
        });
        _server.MapGet("/endless", async (HttpResponse response, CancellationToken cancelled) =>
        {
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            while (!cancelled.IsCancellationRequested)
                await response.Body.WriteAsync(blanks, cancelled);
        });
        await _server.StartAsync(Token);
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    [Theory]
    [InlineData("/good")]
    [InlineData("/moved")]
    public async Task It_is_read(string path) => Assert.Equal("{\"swagger\": \"2.0\"}", await DefinitionDownload.ReadAsync(Address(path), Most, Token));

    [Theory]
    [InlineData("/circle", "redirects more than 5 times")]
    [InlineData("/file", "redirects to file://")]
    [InlineData("/secret", "answers 401")]
    [InlineData("/endless", "answers more than 3 MB")]
    [InlineData("/cut", "cannot be read")]
    public async Task What_is_not_to_be_had_says_why(string path, string words)
    {
        var exception = await Assert.ThrowsAsync<DefinitionDownloadException>(() => DefinitionDownload.ReadAsync(Address(path), Most, Token));

        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_there_says_so()
    {
        var address = Address("/good");
        await _server!.StopAsync(Token);

        Assert.Contains("cannot be read", (await Assert.ThrowsAsync<DefinitionDownloadException>(() => DefinitionDownload.ReadAsync(address, Most, Token))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/a.json", true)]
    [InlineData("http://localhost:5480/a.json", true)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/a.json", false)]
    [InlineData("", false)]
    public void Only_the_web_is_an_address(string text, bool isOne) => Assert.Equal(isOne, DefinitionDownload.IsAddress(text, out _));

    private Uri Address(string path) => new(_server!.Urls.Single() + path);
}
