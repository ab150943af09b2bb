using System.Text;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Unit.Rules;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary><c>connector validate</c> and <c>explain</c>: what they say, and how they end.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_connector_is_nothing_and_zero()
    {
        var run = await Tool.RunAsync("validate", _folder.Add("good", ""));

        Assert.Equal((0, "0 errors, 0 warnings.\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task An_error_is_one_line_with_its_place_and_one()
    {
        var folder = _folder.Add("bad", "/basePath = \"v1\"");

        var run = await Tool.RunAsync("validate", folder);

        var line = Array.FindIndex(await File.ReadAllLinesAsync(Path.Combine(folder, ConnectorText.DefinitionFile), TestContext.Current.CancellationToken), text => text.Contains("basePath", StringComparison.Ordinal)) + 1;
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"  {line}:5 error BasePathNotValid The base path \"v1\" does not begin with a slash.", run.Output, StringComparison.Ordinal);
        Assert.Contains("#/basePath", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_alone_is_zero() =>
        Assert.Equal(0, (await Tool.RunAsync("validate", _folder.Add("warned", "/paths/~1books/get/description = \"Gets the books\""))).ExitCode);

    [Fact]
    public async Task Many_connectors_of_a_folder_are_one_report_and_a_level_leaves_out_what_it_does_not_ask()
    {
        _folder.Add("one", "/x-ms-connector-metadata -");
        _folder.Add("two", "/basePath = \"v1\"");

        var reports = JsonNode.Parse((await Tool.RunAsync("validate", _folder.Path, "--level", "custom", "--format", "json")).Output)!.AsArray();

        Assert.Equal([0, 1], reports.Select(report => (int)report!["errors"]!));
        var finding = reports[1]!["findings"]!.AsArray().Single()!;
        Assert.Equal(("BasePathNotValid", "error", "/basePath"), ((string)finding["rule"]!, (string)finding["severity"]!, (string)finding["pointer"]!));
        Assert.EndsWith("two/apiDefinition.swagger.json", (string)finding["file"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_goes_into_a_file_that_is_named()
    {
        var file = _folder.At("reports/findings.sarif");

        var run = await Tool.RunAsync("validate", _folder.Add("bad", "/basePath = \"v1\""), "--format", "sarif", "--output", file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var result = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["runs"]![0]!["results"]!.AsArray().Single()!;
        Assert.Equal(("BasePathNotValid", "error"), ((string)result["ruleId"]!, (string)result["level"]!));
        Assert.True((int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]! > 1);
    }

    [Fact]
    public async Task A_report_says_the_line_at_which_a_file_ceases_to_be_JSON()
    {
        await File.WriteAllTextAsync(_folder.At("apiDefinition.swagger.json"), "{\n  \"swagger\": \"2.0\",\n}", TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("validate", _folder.Path, "--format", "json");

        var findings = JsonNode.Parse(run.Output)![0]!["findings"]!.AsArray();
        Assert.Equal(2, (int)findings.Single(finding => (string?)finding!["rule"] == "5000.2.6.2")!["line"]!);
    }

    [Fact]
    public async Task Errors_alone_are_shown_where_that_is_asked_for()
    {
        var folder = _folder.Add("both", "/basePath = \"v1\"\n/paths/~1books/get/description = \"Gets the books\"");

        Assert.Contains("1 error, 1 warning.", (await Tool.RunAsync("validate", folder)).Output, StringComparison.Ordinal);
        var run = await Tool.RunAsync("validate", folder, "--severity", "error");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 error, 0 warnings.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" warning ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("--write-baseline")]
    public async Task The_connectors_own_files_are_not_overwritten(string option)
    {
        var definition = Path.Combine(_folder.Add("mine", "/basePath = \"v1\""), ConnectorText.DefinitionFile);
        var text = await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("validate", Path.GetDirectoryName(definition)!, option, definition);

        Assert.Equal((3, text), (run.ExitCode, await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken)));
        Assert.Contains("Name another.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_alone_are_no_definition()
    {
        var run = await Tool.RunAsync("validate", Path.Combine(_folder.Add("mine", ""), ConnectorText.PropertiesFile));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("Name its folder", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_is_found_and_hides_nothing()
    {
        var folder = _folder.Add("utf16", "/basePath = \"v1\"");
        var definition = Path.Combine(folder, ConnectorText.DefinitionFile);
        await File.WriteAllTextAsync(definition, await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken), Encoding.Unicode, TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("validate", folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("5000.2.6.2 The file is not UTF-8.", run.Output, StringComparison.Ordinal);
        Assert.Contains("BasePathNotValid", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_that_is_no_character_is_found()
    {
        var definition = Path.Combine(_folder.Add("latin1", "/info/description = \"Books of the caf\u00e9, by shelf and by year.\""), ConnectorText.DefinitionFile);
        await File.WriteAllTextAsync(definition, (await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken)).Replace("\\u00E9", "\u00e9", StringComparison.Ordinal), Encoding.Latin1, TestContext.Current.CancellationToken);

        Assert.Contains("The file is not UTF-8.", (await Tool.RunAsync("validate", definition)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--level", "gold", "'certified'")]
    [InlineData("--format", "xml", "'sarif'")]
    public async Task An_options_values_are_named(string option, string value, string known)
    {
        var run = await Tool.RunAsync("validate", _folder.Add("good", ""), option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(known, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("FusionSample", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("swagger: '2.0'")]
    public async Task What_is_no_definition_is_a_finding_and_no_stack_trace(string text)
    {
        await File.WriteAllTextAsync(_folder.At("apiDefinition.swagger.json"), text, TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("validate", _folder.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "validate")]
    [InlineData(2, "validate", "x", "--level", "gold")]
    [InlineData(2, "validate", "x", "--format", "xml")]
    [InlineData(2, "verify", "x")]
    [InlineData(2, "explain")]
    [InlineData(2, "explain", "NoSuchRule")]
    [InlineData(3, "validate", "/no/such/place")]
    [InlineData(3, "validate", ".", "--baseline", "/no/such/file")]
    public async Task What_cannot_be_done_is_said_in_words(int exitCode, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Error:", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_official_rule_is_explained()
    {
        var run = await Tool.RunAsync("explain", "--all");

        var names = run.Output.Split('\n').Select(line => line.Trim().Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], OfficialRules.Names.Except(names));
        Assert.Contains("Swagger validator rules: 174 rules", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_rule_is_explained_with_its_levels()
    {
        var run = await Tool.RunAsync("explain", "connectormetadatapropertiesmissing");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ConnectorMetadataPropertiesMissing", run.Output, StringComparison.Ordinal);
        Assert.Contains("Certified: error.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Custom: not asked.", run.Output, StringComparison.Ordinal);
    }
}
