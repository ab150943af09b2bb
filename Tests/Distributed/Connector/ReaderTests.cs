using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>Code that knows nothing of ours opens each file that a running gateway serves.</summary>
[Collection(nameof(SharedWorkshop))]
[Trait("Needs", "node")]
public class ReaderTests(RunningWorkshop workshop)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("apiDefinition.swagger.json", "2.0")]
    [InlineData("openapi.json", "3.1")]
    public async Task Swagger_parser_validates_the_definition(string file, string version)
    {
        var read = await ReadAsync("definition.mjs", file);

        Assert.StartsWith(version, read.GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Equal(await OperationsAsync(), Texts(read.GetProperty("operations")));
        Assert.NotEqual(0, read.GetProperty("schemas").GetInt32());
    }

    [Fact]
    public async Task The_icon_is_square_opaque_and_has_the_brand_colour_in_its_corners()
    {
        var brand = (string)JsonNode.Parse(await FileAsync("apiProperties.json"))!["properties"]!["iconBrandColor"]!;

        var read = await ReadAsync("icon.mjs", "icon.png");

        Assert.Equal((230, 230), (read.GetProperty("width").GetInt32(), read.GetProperty("height").GetInt32()));
        Assert.False(read.GetProperty("alphaChannel").GetBoolean());
        Assert.True(read.GetProperty("opaque").GetBoolean());
        Assert.Equal(Enumerable.Repeat(brand, 4), Texts(read.GetProperty("corners")));
        Assert.NotEqual(1, read.GetProperty("colours").GetInt32()); // something is drawn
    }

    [Theory]
    [InlineData("-paconn.zip", "apiDefinition.swagger.json", "apiProperties.json", "icon.png", "settings.json")]
    [InlineData("-repository.zip", "apiDefinition.swagger.json", "apiProperties.json", "readme.md")]
    [InlineData("-solution.zip", "[Content_Types].xml", "customizations.xml", "solution.xml")]
    public async Task A_zip_opens_and_so_does_every_file_inside(string suffix, params string[] expected)
    {
        var names = Texts(await ReadAsync("package-files.mjs", CommittedConnector.Named(suffix))).Select(name => name.Split('/')[^1]);

        Assert.Subset(names.ToHashSet(), expected.ToHashSet());
    }

    [Fact]
    public async Task Every_reference_inside_the_solution_resolves()
    {
        var read = await ReadAsync("solution.mjs", CommittedConnector.Named("-solution.zip"));

        Assert.Empty(Texts(read.GetProperty("lost")));
        Assert.All(read.GetProperty("followed").EnumerateObject(), kind => Assert.NotEqual(0, kind.Value.GetInt32()));
    }

    [Fact]
    public async Task Every_request_of_the_collection_is_answered_as_it_stands()
    {
        var gateway = workshop.Addresses["gateway"];
        var maker = await workshop.Process.TokenAsync("maker", Token);

        var read = await ReadAsync("postman.mjs", CommittedConnector.Named(".postman_collection.json"), gateway, maker);

        Assert.Equal(gateway.Replace("http:", "https:", StringComparison.Ordinal), read.GetProperty("baseUrl").GetString());
        var requests = read.GetProperty("requests").EnumerateArray().ToList();
        Assert.Equal(await OperationsAsync(), requests.Select(request => request.GetProperty("id").GetString()!));
        Assert.All(requests, request => Assert.True(request.GetProperty("status").GetInt32() == 200, $"{request}"));
    }

    [Theory]
    [InlineData("readme.md", "Publisher", "Prerequisites", "Supported Operations", "Obtaining Credentials", "Getting Started",
        "Known Issues and Limitations", "FAQ", "Deployment Instructions")]
    [InlineData("intro.md", "Prerequisites", "How to get credentials", "Get started with your connector", "Known issues and limitations",
        "Common errors and remedies", "FAQ")]
    public async Task A_text_has_its_chapters_in_their_order(string file, params string[] chapters)
    {
        var headings = (await ReadAsync("markdown.mjs", file)).GetProperty("headings").EnumerateArray().ToList();

        Assert.Equal(1, headings[0].GetProperty("depth").GetInt32());
        Assert.Equal(
            chapters,
            headings.Where(heading => heading.GetProperty("depth").GetInt32() == 2)
                .Select(heading => heading.GetProperty("text").GetString()!.Split(':')[0]));
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private async Task<IEnumerable<string>> OperationsAsync() =>
        JsonNode.Parse(await FileAsync("apiDefinition.swagger.json"))!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(operation => (string)operation.Value!["operationId"]!);

    private async Task<JsonElement> ReadAsync(string script, string file, params string[] arguments) =>
        await NodeReader.ReadOrSkipAsync(script, await FileAsync(file), arguments);

    private Task<byte[]> FileAsync(string file) => workshop.Client("gateway").GetByteArrayAsync("/connector/" + file, Token);
}
