using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>What one has and accepts, of findings and of changes.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    private string Baseline => _folder.At("baseline.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_written_is_accepted_at_once_and_later_and_nothing_new_is()
    {
        var folder = _folder.Add("old", "/basePath = \"v1\"");

        var written = await Tool.RunAsync("validate", folder, "--write-baseline", Baseline);
        Assert.Equal((0, "0 errors, 0 warnings.", "baseline.json: 1 accepted."), (written.ExitCode, written.Output.Trim(), written.Errors.Trim()));
        Assert.Equal(0, (await Tool.RunAsync("validate", folder, "--baseline", Baseline)).ExitCode);
        _folder.Add("old", "/basePath = \"v1\"\n/swagger = \"3.0\"");
        var run = await Tool.RunAsync("validate", folder, "--baseline", Baseline);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SpecificationVersionIncorrect", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BasePathNotValid", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_however_the_folder_is_named()
    {
        var folder = _folder.Add("old", "/basePath = \"v1\"");
        await Tool.RunAsync("validate", folder, "--write-baseline", Baseline);

        string[] ways = [folder, folder + "/", Path.Combine(folder, ".", ConnectorText.DefinitionFile), Path.Combine(folder, "..", "old"), Path.GetRelativePath(".", folder)];
        foreach (var way in ways)
            Assert.Equal((way, 0), (way, (await Tool.RunAsync("validate", way, "--baseline", Baseline)).ExitCode));

        Assert.Equal("old/apiDefinition.swagger.json", (string)JsonNode.Parse(await File.ReadAllTextAsync(Baseline, TestContext.Current.CancellationToken))!["accepted"]![0]!["file"]!);
    }

    [Fact]
    public async Task What_is_no_longer_there_is_said()
    {
        await Tool.RunAsync("validate", _folder.Add("old", "/basePath = \"v1\""), "--write-baseline", Baseline);

        var run = await Tool.RunAsync("validate", _folder.Add("old", ""), "--baseline", Baseline);

        Assert.Equal((0, "baseline.json: 0 accepted, 1 of its entries no longer there: --write-baseline makes it anew."), (run.ExitCode, run.Errors.Trim()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"accepted\": null}")]
    [InlineData("{\"accepted\": [null]}")]
    [InlineData("{\"accepted\": [{\"rule\": \"BasePathNotValid\"}]}")]
    [InlineData("{\"accepted\": {}}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Another_file_is_none(string text)
    {
        await File.WriteAllTextAsync(Baseline, text, TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("validate", _folder.Add("good", ""), "--baseline", Baseline);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("is no baseline", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("FusionSample.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("released")]
    [InlineData("new")]
    public async Task It_never_takes_the_place_of_a_definition(string side)
    {
        var (old, @new) = (_folder.Add("released", ""), _folder.Add("new", "/paths/~1books/post -"));
        var definition = Path.Combine(_folder.At(side), ConnectorText.DefinitionFile);
        var text = await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken);

        Assert.Equal(3, (await Tool.RunAsync("diff", old, @new, "--write-baseline", definition)).ExitCode);

        Assert.Equal(text, await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_change_that_is_meant_is_accepted_and_no_other()
    {
        var (old, @new) = (_folder.Add("released", ""), _folder.Add("new", "/paths/~1books/post -"));
        Assert.Equal(0, (await Tool.RunAsync("diff", old, @new, "--write-baseline", Baseline)).ExitCode);

        var same = await Tool.RunAsync("diff", old, @new, "--baseline", Baseline);
        var more = await Tool.RunAsync("diff", old, _folder.Add("new", "/paths/~1books/post -\n/paths/~1books/get -"), "--baseline", Baseline);

        Assert.Equal((0, "0 breaking, 0 other changes."), (same.ExitCode, same.Output.Trim()));
        Assert.Equal(1, more.ExitCode);
        Assert.DoesNotContain("/paths/~1books/post", more.Output, StringComparison.Ordinal);
    }
}
