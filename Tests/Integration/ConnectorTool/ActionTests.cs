using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>The commands of the job in docs/validator.md, in a repository of somebody else's, on a branch.</summary>
public sealed partial class ActionTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose()
    {
        // Git's objects are read-only, which Windows minds.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Old_errors_pass_new_ones_and_what_breaks_makers_do_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The job runs on Linux.");
        _folder.Add("connector", "/basePath = \"v1\"");
        await File.WriteAllTextAsync(_folder.At("connector-tool"), $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "connector.dll")}' \"$@\"\n", TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), Outcome(await RunAsync("connector validate connector --write-baseline connector/baseline.json")));
        await GitAsync("init -q -b main", "add -A", "commit -q -m first", "update-ref refs/remotes/origin/main HEAD");
        var commands = Commands();
        Assert.Equal(2, commands.Count);

        // As it was.
        foreach (var command in commands)
            Assert.Equal((0, ""), Outcome(await RunAsync(command)));

        // One error more, and an operation less; what one connects with is another.
        Directory.Delete(_folder.At("before"), recursive: true);
        _folder.Add("connector", "/basePath = \"v1\"\n/schemes = [\"ftp\"]\n/paths/~1books/post -\n@/properties/connectionParameters/more = {\"type\": \"string\", \"uiDefinition\": {\"displayName\": \"More\", \"description\": \"More.\", \"constraints\": {\"required\": \"true\"}}}");
        var (validate, diff) = (await RunAsync(commands[0]), await RunAsync(commands[1]));

        Assert.Equal((1, 1), (validate.ExitCode, diff.ExitCode));
        var report = await File.ReadAllTextAsync(_folder.At("findings.sarif"), TestContext.Current.CancellationToken);
        Assert.Contains("SchemeNotValid", report, StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"connector/apiDefinition.swagger.json\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("BasePathNotValid", report, StringComparison.Ordinal);
        Assert.Contains("OperationDeleted", diff.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("ConnectionParameterAddedAsRequired", diff.StandardOutput, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Errors) Outcome(BufferedCommandResult run) =>
        (run.ExitCode, run.StandardError.Contains("accepted.", StringComparison.Ordinal) ? "" : run.StandardError);

    // The steps that call the tool and install nothing.
    private static List<string> Commands()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "validator.md")).ReplaceLineEndings("\n");
        return [.. Step().Matches(page).Select(step => step.Groups["line"].Success ? step.Groups["line"].Value : step.Groups["lines"].Value)
            .Where(command => command.Contains("connector ", StringComparison.Ordinal) && !command.Contains("tool install", StringComparison.Ordinal))];
    }

    private async Task<BufferedCommandResult> RunAsync(string script) =>
        await Cli.Wrap("bash").WithArguments(["-e", "-c", $"connector() {{ sh ./connector-tool \"$@\"; }}\n{script}"]).WithWorkingDirectory(_folder.Path)
            .WithEnvironmentVariables(variables => variables.Set("GITHUB_BASE_REF", "main"))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    private async Task GitAsync(params string[] commands)
    {
        foreach (var command in commands)
            await Cli.Wrap("git").WithArguments($"-c user.name=test -c user.email=test@example.com {command}").WithWorkingDirectory(_folder.Path).ExecuteAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""^( *)(?:- )?run: (?:(?<line>[^|\n].*)$|\|\n(?<lines>(?:\1 +.*\n)+))""", RegexOptions.Multiline)]
    private static partial Regex Step();
}
