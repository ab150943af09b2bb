using CliWrap;
using CliWrap.Buffered;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Workshop;

/// <summary>What one sees when there is nothing to start: the build has failed, or was left out.</summary>
public sealed class BuildTests : IDisposable
{
    private static readonly string[] Projects = ["ConnectorKit", "ExternalServiceAdapter", "Gateway", "ServiceDefaults", "StandIns", "Workshop"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("build-");

    // A whole build, of half a minute.
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_failed_build_names_the_project_and_the_line_and_starts_nothing()
    {
        foreach (var file in new DirectoryInfo(Repository.Root).EnumerateFiles())
            file.CopyTo(Path.Combine(_folder.FullName, file.Name));
        foreach (var project in Projects)
            Copy(Repository.PathOf(project), Path.Combine(_folder.FullName, project));
        var broken = Path.Combine(_folder.FullName, "ServiceDefaults", "Broken.cs");
        await File.WriteAllTextAsync(broken, "namespace FusionSample.ServiceDefaults;\nthis does not compile", TestContext.Current.CancellationToken);

        var run = await Cli.Wrap("dotnet")
            .WithArguments(["run", "--project", "Workshop", "-p:UseSharedCompilation=false"])
            .WithWorkingDirectory(_folder.FullName)
            .WithEnvironmentVariables(variables => variables.Set("MSBUILDDISABLENODEREUSE", "1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        var said = run.StandardOutput + run.StandardError;
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Broken.cs(2,", said);
        Assert.Contains("ServiceDefaults.csproj", said);
        Assert.Contains("The build failed", said);
        Assert.DoesNotContain("Starting", said);
    }

    [Fact]
    public async Task A_service_that_has_not_been_built_is_named_with_the_remedy()
    {
        var copy = Path.Combine(_folder.FullName, "Workshop", "debug");
        Copy(Path.GetDirectoryName(WorkshopProcess.AssemblyPath)!, copy);

        var run = await Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(copy, "Workshop.dll")])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.Equal(6, run.ExitCode);
        Assert.Contains("Gateway has not been built", run.StandardOutput);
        Assert.Contains("without --no-build", run.StandardOutput);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in new DirectoryInfo(from).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }
}
