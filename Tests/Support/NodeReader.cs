using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;

namespace FusionSample.Tests.Support;

/// <summary>The scripts of Tests/Readers: each reads one kind of file with somebody else's code and prints what it found as JSON.</summary>
internal static class NodeReader
{
    private const string NotInstalled = "Node.js, or what Tests/Readers/package.json names, is not installed; .ci/run installs both.";

    /// <summary>What a script says of a file; a file that it cannot read fails the test with its message.</summary>
    public static async Task<JsonElement> ReadOrSkipAsync(string script, byte[] file, params string[] arguments)
    {
        var node = Programs.Find("node") ?? Programs.Find("node.exe");
        Assert.SkipUnless(node is not null && IsInstalled(), NotInstalled);

        var result = await Cli.Wrap(node!)
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "Readers", script), .. arguments])
            .WithStandardInputPipe(PipeSource.FromBytes(file))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.True(result.ExitCode == 0, $"{script}: {result.StandardError}");
        return JsonDocument.Parse(result.StandardOutput).RootElement;
    }

    // Node finds them there: it looks into the folders above a script, and the scripts are built into artifacts/bin.
    private static bool IsInstalled() =>
        Directory.Exists(Repository.PathOf("artifacts", "node_modules"))
        && File.Exists(Repository.PathOf("artifacts", "package.json"))
        && Text("artifacts", "package.json") == Text("Tests", "Readers", "package.json");

    private static string Text(params string[] path) => File.ReadAllText(Repository.PathOf(path));
}
