using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>The tool and the library as somebody else has them: from their packages, in an empty folder.</summary>
public sealed partial class InstalledToolTests(InstalledToolTests.Packages packed) : IClassFixture<InstalledToolTests.Packages>, IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Packed_and_installed_it_checks_a_connector()
    {
        var packages = await packed.FolderAsync();
        await DotNetAsync("tool", "install", "FusionSample.ConnectorTool", "--tool-path", _folder.At("tools"), "--source", packages);
        var connector = _folder.Add("bad", "/basePath = \"v1\"");

        var run = await ConnectorAsync("validate", connector);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error BasePathNotValid", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal("", run.StandardError);
        Assert.Contains("connector validate <target>", (await ConnectorAsync("validate", "--help")).StandardOutput, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task The_program_in_the_librarys_readme_runs_from_its_package()
    {
        var packages = await packed.FolderAsync();
        var project = Directory.CreateDirectory(_folder.At("program")).FullName;
        // Its own package folder: what the machine's holds under that version may be of another day.
        await File.WriteAllTextAsync(Path.Combine(project, "program.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>{_folder.At("cache")}</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FusionSample.ConnectorKit" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        var readme = await File.ReadAllTextAsync(Repository.PathOf("ConnectorKit", "README.md"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), Program().Match(readme.ReplaceLineEndings("\n")).Groups["code"].Value, TestContext.Current.CancellationToken);
        await DotNetAsync("build", project, "--property:UseSharedCompilation=false");
        var (released, bad) = (_folder.Add("released", ""), _folder.Add("bad", "/basePath = \"v1\"\n/paths/~1books/get/operationId = \"SearchBooks\""));

        var said = await DotNetAsync(Path.Combine(project, "bin", "Debug", "net10.0", "program.dll"), Definition(bad), Definition(released));

        Assert.Contains("Error BasePathNotValid", said, StringComparison.Ordinal);
        Assert.Contains("Breaking OperationRenamed", said, StringComparison.Ordinal);

        static string Definition(string folder) => Path.Combine(folder, "apiDefinition.swagger.json");
    }

    private async Task<BufferedCommandResult> ConnectorAsync(params string[] arguments) =>
        await Cli.Wrap(Path.Combine(_folder.At("tools"), OperatingSystem.IsWindows() ? "connector.exe" : "connector")).WithArguments(arguments)
            .WithWorkingDirectory(_folder.At("tools")).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    private static async Task<string> DotNetAsync(params string[] arguments)
    {
        var run = await Cli.Wrap("dotnet").WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.StandardOutput}{run.StandardError}");
        return run.StandardOutput;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Program();

    /// <summary>The packages of this build, made once.</summary>
    public sealed class Packages : IDisposable
    {
        private readonly ToolFolder _folder = new();
        private bool _arePacked;

        /// <summary>Where they lie; packed when somebody first asks.</summary>
        public async Task<string> FolderAsync()
        {
            var packages = _folder.At("packages");
            foreach (var project in _arePacked ? [] : (string[])["ConnectorKit", "ConnectorTool"])
                await DotNetAsync("pack", Repository.PathOf(project), "--output", packages, "--property:UseSharedCompilation=false", "--artifacts-path", _folder.At("built"));
            _arePacked = true;
            return packages;
        }

        public void Dispose() => _folder.Dispose();
    }
}
