using CliWrap;
using CliWrap.Buffered;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Ci;

/// <summary><c>.ci/vulnerable</c> tells three answers of a package source apart; a program named <c>dotnet</c> gives them here.</summary>
public sealed class VulnerablePackageTests : IDisposable
{
    private const string Clean = "The given project has no vulnerable packages given the current sources.";
    private const string Vulnerable = "The given project has the following vulnerable packages\n   > Some.Package  1.0.0  High";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vulnerable-");

    [Theory]
    [InlineData(Clean, Clean, 0, "source unavailable: it knows of no advisory")]
    [InlineData(Vulnerable, Clean, 0, "clean: Gateway/Gateway.csproj")]
    [InlineData(Vulnerable, Vulnerable, 1, "vulnerable: Gateway/Gateway.csproj")]
    [InlineData(Vulnerable, "error: Unable to load the service index", 0, "source unavailable for Gateway/Gateway.csproj")]
    public async Task Clean_vulnerable_and_unavailable_are_told_apart(string ofTheProbe, string ofTheProject, int exitCode, string said)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A script of bash.");
            return;
        }

        var program = Path.Combine(_folder.FullName, "dotnet");
        await File.WriteAllTextAsync(program, $"""
            #!/usr/bin/env bash
            case "$*" in
              restore*) exit 0 ;;
              *probe.csproj*) echo '{ofTheProbe}' ;;
              *AppHost*) echo 'error : Could not resolve SDK "Aspire.AppHost.Sdk"' ;;
              *) echo '{ofTheProject}' ;;
            esac
            """, TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var run = await Cli.Wrap("bash").WithArguments([Repository.PathOf(".ci", "vulnerable")])
            .WithEnvironmentVariables(variables => variables.Set("PATH", $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.Contains(said, run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(exitCode, run.ExitCode);
        if (ofTheProbe == Vulnerable)
            Assert.Contains("left out, its SDK is missing: AppHost/AppHost.csproj", run.StandardOutput, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
