using CliWrap;
using CliWrap.Buffered;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>The tool as somebody else has it: packed, and installed into an empty folder.</summary>
public sealed class InstalledToolTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Packed_and_installed_it_checks_a_connector()
    {
        var packages = _folder.At("packages");
        await DotNetAsync("pack", Repository.PathOf("ConnectorTool"), "--output", packages, "--property:UseSharedCompilation=false", "--artifacts-path", _folder.At("built"));
        await DotNetAsync("tool", "install", "FusionSample.ConnectorTool", "--tool-path", _folder.At("tools"), "--source", packages);
        var connector = _folder.Add("bad", "/basePath = \"v1\"");

        var run = await Cli.Wrap(Path.Combine(_folder.At("tools"), OperatingSystem.IsWindows() ? "connector.exe" : "connector")).WithArguments(["validate", connector])
            .WithWorkingDirectory(_folder.At("tools")).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error BasePathNotValid", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal("", run.StandardError);
    }

    private static async Task DotNetAsync(params string[] arguments)
    {
        var run = await Cli.Wrap("dotnet").WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.StandardOutput}{run.StandardError}");
    }
}
