using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>A connector at an address.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private readonly ToolFolder _folder = new();
    private WebApplication? _server;

    public async ValueTask InitializeAsync()
    {
        var connector = _folder.Add("bad", "/basePath = \"v1\"");
        var zip = _folder.At("bad.zip");
        await ZipFile.CreateFromDirectoryAsync(connector, zip, TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapGet("/bad.json", () => Results.File(Path.Combine(connector, "apiDefinition.swagger.json")));
        _server.MapGet("/bad.zip", () => Results.File(zip));
        _server.MapGet("/page", () => Results.Text("\n<!DOCTYPE html><html></html>", "text/html"));
        await _server.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/bad.json")]
    [InlineData("/bad.zip")]
    public async Task A_definition_and_a_zip_are_read(string path)
    {
        var run = await Tool.RunAsync("validate", _server!.Urls.Single() + path, "--severity", "error");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("BasePathNotValid", run.Output, StringComparison.Ordinal);
        Assert.Contains(_server.Urls.Single() + path, run.Output, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_none()
    {
        var run = await Tool.RunAsync("validate", _server!.Urls.Single() + "/page");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("answers a page", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_can_be_none_is_no_file_either()
    {
        var run = await Tool.RunAsync("validate", "http://127.0.0.1:99999/bad.json");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("is no address", run.Errors, StringComparison.Ordinal);
    }
}
