using System.Text;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Packaging;

public class PublishedFilesTests
{
    [Fact]
    public void They_are_what_stands_beside_the_settings() =>
        Assert.Equal(
            ["apiDefinition.swagger.json", "apiProperties.json", "settings.json", "readme.md", "intro.md", "icon.png"],
            TestConnector.Published(TestConnector.Settings).Select(file => file.Name));

    [Fact]
    public void Texts_have_LF_a_last_line_end_and_no_BOM() =>
        Assert.All(
            TestConnector.Published(TestConnector.Settings).Where(file => file.Name != "icon.png"),
            file =>
            {
                Assert.DoesNotContain((byte)'\r', file.Content);
                Assert.Equal((byte)'\n', file.Content[^1]);
                Assert.NotEqual(0xEF, file.Content[0]);
            });

    [Fact]
    public void JSON_is_indented_by_four_and_escapes_no_more_than_it_must()
    {
        var text = JsonText.Write(new JsonObject { ["a"] = "é & <b> 'c' \"d\"", ["list"] = new JsonArray(1) });

        Assert.Equal("{\n    \"a\": \"é & <b> 'c' \\\"d\\\"\",\n    \"list\": [\n        1\n    ]\n}\n", text);
    }

    [Fact]
    public void What_was_written_reads_back_as_the_same_connector()
    {
        using var folder = new WrittenConnector(TestConnector.Settings);

        var read = ConnectorFiles.Read(folder.Path);

        var expected = TestConnector.Files(TestConnector.Settings);
        Assert.Equal(expected.Definition.ToJsonString(), read.Definition.ToJsonString());
        Assert.Equal(folder.Text("apiProperties.json"), JsonText.Write(read.Properties));
        Assert.Equal((expected.Readme, expected.Intro), (read.Readme, read.Intro));
        Assert.Equal(expected.Icon, read.Icon);
        Assert.Equal("Saltwater Ltd", read.Settings.Publisher);
    }

    [Theory]
    [InlineData("connector.settings.json", "--write-settings")]
    [InlineData("apiDefinition.swagger.json", "'connector generate' derives")]
    [InlineData("icon.png", "yours to add")]
    [InlineData("readme.md", "write-connector")]
    [InlineData("intro.md", "write-connector")]
    public void A_missing_file_is_named_with_what_writes_it(string name, string remedy)
    {
        using var folder = new WrittenConnector(TestConnector.Settings);
        File.Delete(Path.Combine(folder.Path, name));

        var message = Assert.Throws<InvalidDataException>(() => ConnectorFiles.Read(folder.Path)).Message;

        Assert.StartsWith($"Missing in '{folder.Path}': {name}. ", message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_missing_files_are_named_at_once()
    {
        using var folder = new WrittenConnector(TestConnector.Settings);
        foreach (var name in (string[])["connector.settings.json", "icon.png", "readme.md"])
            File.Delete(Path.Combine(folder.Path, name));

        var message = Assert.Throws<InvalidDataException>(() => ConnectorFiles.Read(folder.Path)).Message;

        Assert.Contains(": connector.settings.json, icon.png, readme.md. ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiDefinition.swagger.json", "{", "write-connector")]
    [InlineData("apiDefinition.swagger.json", "[]", "write-connector")]
    [InlineData("apiDefinition.swagger.json", "null", "write-connector")]
    [InlineData("connector.settings.json", "{}", "build again")]
    [InlineData("connector.settings.json", "not JSON", "build again")]
    public void A_broken_file_is_named_with_its_remedy(string name, string content, string remedy)
    {
        using var folder = new WrittenConnector(TestConnector.Settings);
        File.WriteAllText(Path.Combine(folder.Path, name), content);

        var message = Assert.Throws<InvalidDataException>(() => ConnectorFiles.Read(folder.Path)).Message;

        Assert.Contains($"{name} is broken", message);
        Assert.Contains(remedy, message);
    }

    [Fact]
    public void Served_elsewhere_the_head_and_the_properties_follow_and_the_rest_is_kept()
    {
        var files = TestConnector.Files(TestConnector.Settings);
        var settings = files.Settings with { Host = "localhost:7443", SignIn = files.Settings.SignIn with { ClientId = "another" } };

        var served = files.WithSettings(settings, "http");

        Assert.Equal("localhost:7443", (string?)served.Definition["host"]);
        Assert.Equal("http", (string?)served.Definition["schemes"]![0]);
        Assert.Contains("\"clientId\":\"another\"", served.Properties.ToJsonString());
        Assert.Equal(files.Definition["paths"]!.ToJsonString(), served.Definition["paths"]!.ToJsonString());
        Assert.Equal(files.Readme, served.Readme);
        Assert.Equal("tides.saltwater.io", (string?)files.Definition["host"]);
    }

    /// <summary>A folder such as Gateway/Connector.</summary>
    private sealed class WrittenConnector : IDisposable
    {
        public WrittenConnector(ConnectorKit.Settings.ConnectorSettings settings)
        {
            foreach (var (name, content) in TestConnector.Published(settings))
                File.WriteAllBytes(System.IO.Path.Combine(Path, name), content);
            var json = System.Text.Json.JsonSerializer.Serialize(settings, System.Text.Json.JsonSerializerOptions.Web);
            File.WriteAllText(System.IO.Path.Combine(Path, "connector.settings.json"), json, Encoding.UTF8);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("connector").FullName;

        public string Text(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
