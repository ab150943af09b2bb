using System.Text.Json.Nodes;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary><c>connector diff</c>: what it says, and how it ends.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_is_nothing_and_zero()
    {
        var run = await Tool.RunAsync("diff", _folder.Add("old", ""), _folder.Add("new", ""));

        Assert.Equal((0, "0 breaking, 0 other changes."), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public async Task What_breaks_makers_is_named_with_both_places_and_one()
    {
        var run = await Tool.RunAsync("diff", _folder.Add("old", ""), _folder.Add("new", "/paths/~1books/post -"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("breaking OperationDeleted", run.Output, StringComparison.Ordinal);
        Assert.Contains("/paths/~1books/post => ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_alone_is_zero_and_a_program_reads_it()
    {
        var run = await Tool.RunAsync("diff", _folder.Add("old", ""), _folder.Add("new", "/basePath = \"/v2\""), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        var change = JsonNode.Parse(run.Output)!.AsArray().Single()!;
        Assert.Equal(("AddressChanged", "warning"), ((string)change["kind"]!, (string)change["severity"]!));
    }

    [Fact]
    public async Task A_definition_alone_beside_a_folder_is_said_for_how_one_connects_is_not_compared()
    {
        var old = Path.Combine(_folder.Path, "old.json");
        File.Copy(Path.Combine(_folder.Add("old", ""), "apiDefinition.swagger.json"), old);

        var run = await Tool.RunAsync("diff", old, _folder.Add("new", ""));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("beside the old one lies no apiProperties.json", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task What_is_no_definition_is_not_compared(string text)
    {
        var old = _folder.Add("old", "");
        await File.WriteAllTextAsync(Path.Combine(old, "apiDefinition.swagger.json"), text, TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("diff", old, _folder.Add("new", ""));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("The old file cannot be used, line 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_many_is_not_compared()
    {
        _folder.Add("one", "");
        _folder.Add("two", "");

        var run = await Tool.RunAsync("diff", _folder.Path, _folder.Path);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("holds several connectors", run.Errors, StringComparison.Ordinal);
    }
}
