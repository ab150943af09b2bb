using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FusionSample.Gateway.Connector.Page;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>The page that says which file is for which way to start.</summary>
[Collection(nameof(SharedConnector))]
public partial class ConnectorPageTests(ConnectorFixture gateways)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/connector")]
    [InlineData("/connector/")]
    public async Task It_names_every_way_with_its_file_and_this_gateways_addresses(string path)
    {
        var page = WebUtility.HtmlDecode(await TextAsync(gateways.Public, path));

        var names = new PublishedNames(new Uri(GatewayHost.PublicUrl + "/connector/"), CommittedConnector.Settings);
        foreach (var way in ImportWays.InTheProduct(names).Concat(ImportWays.ByTool(names)))
        {
            Assert.Contains($">{way.Name}</th>", page, StringComparison.Ordinal);
            Assert.Contains(way.Do, page, StringComparison.Ordinal);
            Assert.Contains(way.Commands ?? "", page, StringComparison.Ordinal);
        }

        Assert.Contains("https://gateway.example/connector/apiDefinition.swagger.json", page, StringComparison.Ordinal);
        Assert.Contains(GatewayHost.ConnectorClientId, page, StringComparison.Ordinal);
        Assert.Contains($"api://{gateways.Public.Entra.ClientId}/Catalogue.Read", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_its_links_leads_somewhere()
    {
        using var client = gateways.Public.ClientWith(null);
        var page = await TextAsync(gateways.Public, "/connector/");
        var ids = Id().Matches(page).Select(id => id.Groups[1].Value);

        var links = Link().Matches(page).Select(link => link.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links.Where(link => link.StartsWith('/')))
        {
            using var response = await client.GetAsync(link, Token);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{link} is a {(int)response.StatusCode}");
        }

        Assert.All(links.Where(link => link.StartsWith('#')), link => Assert.Contains(link[1..], ids));
    }

    [Fact]
    public async Task Its_policy_lets_in_its_own_style_and_icon_and_nothing_else()
    {
        using var client = gateways.Public.ClientWith(null);
        using var response = await client.GetAsync("/connector/", Token);
        var page = await response.Content.ReadAsStringAsync(Token);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_gateway_that_power_platform_cannot_call_says_so()
    {
        Assert.DoesNotContain("class=\"warning\"", await TextAsync(gateways.Public, "/connector/"), StringComparison.Ordinal);

        var workshop = await TextAsync(gateways.Workshop, "/connector/");
        Assert.Contains("Power Platform needs https", workshop, StringComparison.Ordinal);
        Assert.Contains("cannot reach it", workshop, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_calls_nobody_but_this_gateway()
    {
        using var client = gateways.Public.ClientWith(null);
        using var response = await client.GetAsync("/connector/docs/", Token);
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("connector/openapi.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("//", page, StringComparison.Ordinal);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Equal(3, Regex.Count(page, $"nonce=\"{Regex.Escape(nonce)}\""));
        using var again = await client.GetAsync("/connector/docs/", Token);
        Assert.DoesNotContain(nonce, Assert.Single(again.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(GatewayHost gateway, string path)
    {
        using var client = gateway.ClientWith(null);
        return await client.GetStringAsync(path, Token);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("'nonce-([^']*)'")]
    private static partial Regex Nonce();
}
