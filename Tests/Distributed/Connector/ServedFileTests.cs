using System.Text.RegularExpressions;
using FusionSample.Tests.Support;
using Microsoft.OpenApi;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>What a running gateway serves under /connector/, and the official reader of definitions.</summary>
[Collection(nameof(SharedWorkshop))]
public partial class ServedFileTests(RunningWorkshop workshop)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // A file that is new here needs a reader of its own: see ReaderTests.
    [Fact]
    public async Task The_page_lists_every_file_that_readers_open()
    {
        var page = await workshop.Client("gateway").GetStringAsync("/connector/", Token);

        string[] packages = ["-certification.zip", "-paconn.zip", "-repository.zip", "-solution.zip", ".postman_collection.json"];
        string[] files = ["apiDefinition.swagger.json", "apiProperties.json", "icon.png", "intro.md", "openapi.json", "readme.md", "settings.json"];
        Assert.Equal(
            packages.Select(CommittedConnector.Named).Concat(files).Order(StringComparer.Ordinal),
            Link().Matches(page).Select(link => link.Groups[1].Value).Where(file => file != "docs").Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("apiDefinition.swagger.json", OpenApiSpecVersion.OpenApi2_0)]
    [InlineData("openapi.json", OpenApiSpecVersion.OpenApi3_1)]
    public async Task Microsofts_reader_finds_nothing_wrong(string file, OpenApiSpecVersion version)
    {
        var result = OpenApiDocument.Parse(await workshop.Client("gateway").GetStringAsync("/connector/" + file, Token), "json");

        Assert.NotNull(result.Document);
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(version, result.Diagnostic.SpecificationVersion);
        Assert.Equal(workshop.Addresses["gateway"], Assert.Single(result.Document.Servers!).Url!.TrimEnd('/'));
    }

    [GeneratedRegex("href=\"/connector/([^\"]+)\"")]
    private static partial Regex Link();
}
