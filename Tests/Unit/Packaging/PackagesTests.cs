using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>What holds for all packages.</summary>
public class PackagesTests
{
    [Fact]
    public void Each_has_a_name_of_its_own() =>
        Assert.Equal(
            [
                "TideTables-paconn.zip", "TideTables-solution.zip", "TideTables-repository.zip", "TideTables.postman_collection.json",
                "TideTables-certification.zip",
            ],
            ConnectorPackages.All.Select(package => package.FileName(TestConnector.Settings)));

    [Fact]
    public void The_paconn_folder_s_settings_name_files_that_are_in_it_and_properties_without_the_stack_owner()
    {
        var zip = new OpenedZip(ConnectorPackages.Paconn.Build(TestConnector.Files(TestConnector.Settings)));

        Assert.Equal(
            ["apiDefinition.swagger.json", "apiProperties.json", "apiProperties.paconn.json", "icon.png", "settings.json", "readme.md"], zip.Names);
        var settings = zip.Json("settings.json");
        Assert.All(["apiDefinition", "apiProperties", "icon"], key => Assert.Contains((string)settings[key]!, zip.Names));
        Assert.Null(zip.Json((string)settings["apiProperties"]!)["properties"]!["stackOwner"]);
        Assert.NotNull(zip.Json("apiProperties.json")["properties"]!["stackOwner"]);
    }

    [Theory]
    [InlineData("Tide Tables & Harbours", "Tide Tables & Harbours")]
    [InlineData("Ebb/Flow: \"Tides\"?", "EbbFlow Tides")]
    [InlineData("Inc.", "Inc")]
    public void The_repository_folder_is_named_by_the_title(string title, string folder) =>
        Assert.Equal(
            ["apiDefinition.swagger.json", "apiProperties.json", "readme.md"],
            new OpenedZip(ConnectorPackages.Repository.Build(TestConnector.Files(TestConnector.Settings with { Title = title })))
                .Names.Select(name => name.Replace($"certified-connectors/{folder}/", "")));

    [Fact]
    public void Every_package_says_https_whatever_the_served_file_says()
    {
        var files = TestConnector.Files(TestConnector.Settings);
        var inDevelopment = files.WithSettings(files.Settings, "http");

        Assert.Equal(Packages(files), Packages(inDevelopment));
    }

    [Fact]
    public void Read_from_another_folder_and_under_another_culture_the_bytes_are_the_same()
    {
        var here = Packages(ReadFrom("one"));
        var culture = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal("2,5", $"{2.5}");
            Assert.Equal(here, Packages(ReadFrom("another folder")));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_fork_that_changes_the_settings_leaves_no_trace_of_the_old_ones()
    {
        var before = Everything(TestConnector.Settings);
        var after = Everything(TestConnector.Forked);
        var old = Leaves(JsonSerializer.SerializeToNode(TestConnector.Settings)!)
            .Concat(["tidetables", "TideTables", "swl_", "swl-5f", ConnectorId(TestConnector.Settings), ConnectorId(TestConnector.Settings).ToUpperInvariant()[..8]])
            .ToList();

        // What is not in the old files at all would never be found in the new ones.
        Assert.All(old.SkipLast(1), value => Assert.Contains(before, file => Holds(file.Content, value)));
        Assert.Empty(
            from value in old
            from file in after
            where Holds(file.Content, value) || Holds(file.Content, WebUtility.HtmlEncode(value))
            select $"{file.Name} holds {value}");
        var icon = new PngReader(after.Single(file => file.Name == "icon.png").Content);
        Assert.Equal("#f2c14e", icon.ColorAt(0, 0));
        var solution = new OpenedZip(ConnectorPackages.Solution.Build(TestConnector.Files(TestConnector.Forked)));
        Assert.Equal("#f2c14e", new PngReader(solution.Bytes("Connector/alp_peaks_iconblob.Png")).ColorAt(229, 229));
    }

    private static List<(string Name, byte[] Content)> Everything(ConnectorSettings settings) =>
    [
        .. TestConnector.Published(settings),
        .. ConnectorPackages.All.Select(package => (package.Suffix, package.Build(TestConnector.Files(settings)))),
    ];

    private static bool Holds(byte[] content, string value) => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) >= 0;

    private static IEnumerable<string> Leaves(JsonNode node) => node switch
    {
        JsonObject json => json.SelectMany(each => Leaves(each.Value!)),
        JsonArray items => items.SelectMany(item => Leaves(item!)),
        _ => [node.ToString()],
    };

    private static string ConnectorId(ConnectorSettings settings) =>
        new OpenedZip(ConnectorPackages.Solution.Build(TestConnector.Files(settings))).Xml("customizations.xml").Descendants("connectorid").Single().Value;

    private static IEnumerable<string> Packages(ConnectorFiles files) =>
        [.. ConnectorPackages.All.Select(package => $"{package.Suffix} {Convert.ToHexStringLower(SHA256.HashData(package.Build(files)))}")];

    private static ConnectorFiles ReadFrom(string name)
    {
        var folder = Directory.CreateTempSubdirectory(name);
        try
        {
            foreach (var (file, content) in TestConnector.Published(TestConnector.Settings))
                File.WriteAllBytes(Path.Combine(folder.FullName, file), content);
            File.WriteAllText(
                Path.Combine(folder.FullName, ConnectorSettings.FileName), JsonSerializer.Serialize(TestConnector.Settings, JsonSerializerOptions.Web));
            return ConnectorFiles.Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
