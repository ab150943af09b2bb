using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;

namespace FusionSample.Tests.Support.Entra;

/// <summary><c>scripts/entra/register.sh</c> over a directory of its own: the script <c>az</c> beside this file stands in for the Azure CLI.</summary>
internal sealed class RegisterScript : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fusion-entra-").FullName;
    private readonly string _bash;

    private RegisterScript(string bash) => _bash = bash;

    /// <summary>The stand-in's directory: applications and service principals as Microsoft Graph gives them.</summary>
    public JsonNode Tenant
    {
        get => JsonNode.Parse(File.ReadAllText(InFolder("state.json")))!;
        set => File.WriteAllText(InFolder("state.json"), value.ToJsonString());
    }

    /// <summary>The calls so far that would have changed something, such as <c>POST applications</c>.</summary>
    public IReadOnlyList<string> Writes =>
        [.. File.ReadAllLines(InFolder("calls.log")).Where(call => !call.StartsWith("GET ", StringComparison.Ordinal))];

    public static RegisterScript CreateOrSkip()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has Register-FusionSample.ps1 in its place.");
        var bash = Programs.Find("bash");
        Assert.SkipWhen(bash is null || Programs.Find("jq") is null, "bash or jq is not installed; .ci/run installs jq.");
        return new RegisterScript(bash!);
    }

    /// <summary>Makes the stand-in refuse: <c>signed-out</c> or <c>forbidden</c>.</summary>
    public void LetBe(string state) => File.WriteAllText(InFolder(state), "");

    public async Task<BufferedCommandResult> RunAsync(params string[] options) =>
        await Cli.Wrap(_bash)
            .WithArguments([Repository.PathOf("scripts", "entra", "register.sh"), .. options])
            .WithEnvironmentVariables(new Dictionary<string, string?>
            {
                ["PATH"] = Repository.PathOf("Tests", "Support", "Entra") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["AZ_STUB"] = _folder,
                ["RETRY_SECONDS"] = "0",
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string InFolder(string file) => Path.Combine(_folder, file);
}
