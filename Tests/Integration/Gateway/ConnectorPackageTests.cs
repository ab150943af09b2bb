using System.IO.Compression;
using System.Net;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Settings;
using FusionSample.Gateway.Connector;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>The packages, served and written to disk. What is inside each is tested in Unit/ConnectorKit.</summary>
[Collection(nameof(SharedConnector))]
public class ConnectorPackageTests(ConnectorFixture gateways)
{
    private static readonly string[] Single =
        ["apiDefinition.swagger.json", "openapi.json", "apiProperties.json", "settings.json", "readme.md", "intro.md", ""];

    private static readonly string[] Packages =
        [.. new[] { "-paconn.zip", "-solution.zip", "-repository.zip", ".postman_collection.json" }.Select(CommittedConnector.Named)];

    private static readonly string Certification = CommittedConnector.Named("-certification.zip");

    private static IReadOnlyList<Placeholder> Left => Placeholders.In(CommittedConnector.Settings);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("-paconn.zip")]
    [InlineData("-solution.zip")]
    [InlineData("-repository.zip")]
    public async Task A_zip_is_a_download_under_its_name(string suffix)
    {
        var file = CommittedConnector.Named(suffix);
        using var client = gateways.Public.ClientWith(null);
        using var response = await client.GetAsync("/connector/" + file, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(file, response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(Token));
        Assert.NotEmpty(zip.Entries);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_that_is_published_has_the_settings_address_and_sign_in_or_a_secret(bool isPublic)
    {
        var gateway = isPublic ? gateways.Public : gateways.Workshop;
        using var client = gateway.ClientWith(null);
        var read = 0;

        foreach (var file in Single.Concat(Packages))
        {
            foreach (var (name, text) in Texts(file, await client.GetByteArrayAsync("/connector/" + file, Token)))
            {
                read++;
                Assert.All(ConnectorFixture.Overlaid, each => Assert.False(text.Contains(each, StringComparison.Ordinal), $"{each} in {name}"));
                Assert.False(text.Contains(ConnectorFixture.Secret, StringComparison.Ordinal), $"a secret in {name}");
                Assert.False(text.Contains("secret\":", StringComparison.OrdinalIgnoreCase), $"a key for a secret in {name}");
            }
        }

        Assert.InRange(read, 20, 200);
    }

    [Fact]
    public async Task A_package_says_https_where_the_gateway_itself_does_not()
    {
        using var client = gateways.Workshop.ClientWith(null);
        var read = 0;

        foreach (var file in Packages)
        {
            foreach (var (name, text) in Texts(file, await client.GetByteArrayAsync("/connector/" + file, Token)))
            {
                read++;
                Assert.False(text.Contains("http://localhost:5480", StringComparison.Ordinal), name);
                Assert.False(text.Contains("\"http\"", StringComparison.Ordinal), name);
            }
        }

        Assert.InRange(read, 10, 200);
        Assert.Contains("https://localhost:5480", await client.GetStringAsync("/connector/" + CommittedConnector.Named(".postman_collection.json"), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_with_placeholders_gives_no_certification_package_and_says_what_to_change()
    {
        using var client = gateways.Public.ClientWith(null);

        var problem = await client.GetProblemAsync("/connector/" + Certification, 409, "connector-placeholders");

        var detail = problem.GetProperty("detail").GetString()!;
        Assert.Contains(ConnectorSettings.FileName, detail, StringComparison.Ordinal);
        Assert.Contains("- host (gateway.example)", detail, StringComparison.Ordinal);
        foreach (var (key, value, _) in Left.Where(left => left.Key != "host" && !left.Key.StartsWith("signIn.", StringComparison.Ordinal)))
            Assert.Contains($"- {key} ({value})", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("signIn.clientId", detail, StringComparison.Ordinal); // which the gateway itself has filled in
    }

    [Fact]
    public async Task The_command_writes_what_it_can_without_any_configuration_and_lists_what_it_refuses()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var result = await Cli.Wrap("dotnet")
                .WithArguments([Path.Combine(AppContext.BaseDirectory, "Gateway.dll"), "write-packages", Path.Combine(folder.FullName, "out")])
                .WithWorkingDirectory(folder.FullName)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(Token);

            Assert.Equal(Left.Count > 0 ? 1 : 0, result.ExitCode);
            var written = Left.Count > 0 ? Packages : [.. Packages, Certification];
            Assert.Equal(written.Order(), folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Name).Order());
            Assert.Equal(written.Length, result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Equal(Left.Count > 0, result.StandardError.Contains(Certification + " is not written", StringComparison.Ordinal));
            Assert.All(Left, left => Assert.Contains($"- {left.Key} ({left.Value})", result.StandardError, StringComparison.Ordinal));
            Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_command_ends_with_0_when_nothing_is_left_to_change()
    {
        var committed = ConnectorFiles.Read(CommittedConnector.Folder);
        var settings = committed.Settings with
        {
            Publisher = "Contoso",
            StackOwner = "Contoso",
            Contact = new ConnectorContact("Contoso Support", new Uri("https://www.contoso.com/help"), "help@contoso.com"),
            Website = new Uri("https://www.contoso.com"),
            PrivacyPolicy = new Uri("https://www.contoso.com/privacy"),
            Host = "api.contoso.com",
            SignIn = committed.Settings.SignIn with { Resource = "api://api.contoso.com", ClientId = GatewayHost.ConnectorClientId },
            Solution = new ConnectorSolution("contoso", "contoso", 12345),
        };
        var folder = Directory.CreateTempSubdirectory();
        using var error = new StringWriter();
        try
        {
            Assert.Equal(0, PackageCommand.Write(committed.WithSettings(settings), folder.FullName, TextWriter.Null, error));

            Assert.Equal("", error.ToString());
            Assert.Equal(Packages.Append(Certification).Order(), folder.EnumerateFiles().Select(file => file.Name).Order());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Zips are opened, and zips inside of them.
    private static IEnumerable<(string Name, string Text)> Texts(string name, byte[] bytes)
    {
        if (!name.EndsWith(".zip", StringComparison.Ordinal))
            return [(name, Encoding.UTF8.GetString(bytes))];
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.SelectMany(entry =>
        {
            using var content = new MemoryStream();
            using var opened = entry.Open();
            opened.CopyTo(content);
            return Texts($"{name}/{entry.FullName}", content.ToArray());
        })];
    }
}
