using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary><c>connector pack</c>: a package for each way into Power Platform, or the reason why there is none.</summary>
public sealed class PackTests : IDisposable
{
    private static readonly string[] Files =
        ["connector.settings.json", "apiDefinition.swagger.json", "apiProperties.json", "icon.png", "readme.md", "intro.md"];

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_no_action_reads_the_certification_package_alone_is_refused()
    {
        var folder = Copy(text => text.Replace("\"get\": {", "\"post\": {", StringComparison.Ordinal), filledIn: true);

        var run = await PackAsync(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(4, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("-certification.zip is not made: The sample flow needs an action that reads", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Placeholders_are_counted_among_the_errors_that_validate_finds()
    {
        var validated = await Tool.RunAsync("validate", CommittedConnector.Folder, "--format", "json");

        var run = await PackAsync(Copy());

        var errors = validated.Output.Split("\"severity\": \"error\"").Length - 1;
        var placeholders = validated.Output.Split("\"rule\": \"PlaceholderValue\"").Length - 1;
        Assert.Contains($"finds errors: {errors}, placeholders among them: {placeholders}.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_with_errors_is_packed_and_the_errors_are_counted()
    {
        var folder = Copy(filledIn: true);
        File.WriteAllText(Path.Combine(folder, "icon.png"), "no picture");

        var run = await PackAsync(folder);

        Assert.Equal(5, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("finds errors: 1, placeholders among them: 0.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_errors_nothing_is_said()
    {
        var run = await PackAsync(Copy(filledIn: true));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task All_missing_files_are_told_at_once_with_what_writes_them()
    {
        var run = await PackAsync(Directory.CreateDirectory(_folder.At("empty")).FullName);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("connector.settings.json, apiDefinition.swagger.json, icon.png, readme.md, intro.md", run.Errors, StringComparison.Ordinal);
        Assert.Contains("'connector generate … --write-settings'", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "paths": [] }""")]
    [InlineData("""{ "paths": { "/a": null, "/b": { "get": 1, "put": { "operationId": 7, "parameters": [null] } } } }""")]
    public async Task A_definition_of_another_shape_ends_nothing(string definition)
    {
        var run = await PackAsync(Copy(_ => definition));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'connector validate ", run.Errors, StringComparison.Ordinal);
    }

    private Task<ToolRun> PackAsync(string folder) => Tool.RunAsync("pack", folder, "--output", _folder.At("packages"));

    // The committed connector, with another definition, or as somebody's own.
    private string Copy(Func<string, string>? definition = null, bool filledIn = false)
    {
        var folder = Directory.CreateDirectory(_folder.At("connector")).FullName;
        foreach (var file in Files)
            File.Copy(Path.Combine(CommittedConnector.Folder, file), Path.Combine(folder, file));
        foreach (var file in Files.Where(file => Path.GetExtension(file) is ".json" or ".md"))
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            if (filledIn)
                text = FilledIn(text);
            File.WriteAllText(Path.Combine(folder, file), definition is not null && file == "apiDefinition.swagger.json" ? definition(text) : text);
        }

        return folder;
    }

    private static string FilledIn(string text) => text
        .Replace("example.com", "contoso.com", StringComparison.Ordinal).Replace("Example Publisher", "Contoso", StringComparison.Ordinal)
        .Replace("examplepublisher", "contoso", StringComparison.Ordinal).Replace("\"example\"", "\"contoso\"", StringComparison.Ordinal)
        .Replace("00000000-0000-0000-0000-000000000000", "5b8f0d0e-6d2b-5c0a-9f0c-3f6f0f5c7a11", StringComparison.Ordinal);
}
