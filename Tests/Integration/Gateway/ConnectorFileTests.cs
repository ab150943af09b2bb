using System.Net;
using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>The published files, with the gateway's own address and sign-in in them.</summary>
[Collection(nameof(SharedConnector))]
public class ConnectorFileTests(ConnectorFixture gateways)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("apiDefinition.swagger.json", "application/json")]
    [InlineData("openapi.json", "application/json")]
    [InlineData("apiProperties.json", "application/json")]
    [InlineData("settings.json", "application/json")]
    [InlineData("icon.png", "image/png")]
    [InlineData("ways.json", "application/json")]
    [InlineData("readme.md", "text/markdown")]
    [InlineData("intro.md", "text/markdown")]
    public async Task Anybody_gets_a_file_as_what_it_is_and_an_unchanged_one_is_not_sent_again(string file, string mediaType)
    {
        using var anonymous = gateways.Public.ClientWith(null);
        using var response = await anonymous.GetAsync("/connector/" + file, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((await response.Content.ReadAsByteArrayAsync(Token)).Length, response.Content.Headers.ContentLength);
        Assert.NotEqual(0, response.Content.Headers.ContentLength);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.False(response.Headers.ETag!.IsWeak);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/connector/" + file);
        request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var again = await anonymous.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData(true, "https", "gateway.example")]
    [InlineData(false, "http", "localhost:5480")]
    public async Task The_definition_names_the_gateways_address_and_sign_in_whatever_host_was_asked(bool isPublic, string scheme, string host)
    {
        var gateway = isPublic ? gateways.Public : gateways.Workshop;
        using var client = gateway.ClientWith(null);
        client.DefaultRequestHeaders.Host = "evil.example";

        var definition = await client.GetOkAsync("/connector/apiDefinition.swagger.json");

        Assert.Equal(host, definition.GetProperty("host").GetString());
        Assert.Equal("/", definition.GetProperty("basePath").GetString());
        Assert.Equal([scheme], definition.GetProperty("schemes").EnumerateArray().Select(each => each.GetString()));
        var signIn = definition.GetProperty("securityDefinitions").GetProperty("entra_id");
        Assert.Equal($"{gateway.Entra.Url}/{gateway.Entra.TenantId}/oauth2/v2.0/authorize", signIn.GetProperty("authorizationUrl").GetString());
        Assert.Equal($"{gateway.Entra.Url}/{gateway.Entra.TenantId}/oauth2/v2.0/token", signIn.GetProperty("tokenUrl").GetString());
        Assert.Equal([Scope(gateway)], signIn.GetProperty("scopes").EnumerateObject().Select(scope => scope.Name));
        Assert.DoesNotContain("evil.example", definition.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openapi_3_names_the_same_address_and_sign_in()
    {
        using var client = gateways.Workshop.ClientWith(null);

        var document = await client.GetOkAsync("/connector/openapi.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(["http://localhost:5480"], document.GetProperty("servers").EnumerateArray().Select(server => server.GetProperty("url").GetString()));
        var flow = document.GetProperty("components").GetProperty("securitySchemes").GetProperty("entra_id").GetProperty("flows").GetProperty("authorizationCode");
        Assert.StartsWith($"{gateways.Workshop.Entra.Url}/{gateways.Workshop.Entra.TenantId}/", flow.GetProperty("tokenUrl").GetString(), StringComparison.Ordinal);
        Assert.Equal([Scope(gateways.Workshop)], flow.GetProperty("scopes").EnumerateObject().Select(scope => scope.Name));
    }

    [Fact]
    public async Task The_properties_sign_in_as_the_connector_for_the_api()
    {
        using var client = gateways.Public.ClientWith(null);

        var properties = await client.GetOkAsync("/connector/apiProperties.json");

        var settings = Assert.Single(Objects(properties), each => each.TryGetProperty("identityProvider", out _));
        Assert.Equal(GatewayHost.ConnectorClientId, settings.GetProperty("clientId").GetString());
        var custom = settings.GetProperty("customParameters");
        Assert.Equal(gateways.Public.Entra.TenantId, custom.GetProperty("tenantId").GetProperty("value").GetString());
        Assert.Equal($"api://{gateways.Public.Entra.ClientId}", custom.GetProperty("resourceUri").GetProperty("value").GetString());
        Assert.Equal(gateways.Public.Entra.Url, custom.GetProperty("loginUri").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Without_a_client_id_of_its_own_the_connector_keeps_that_of_its_settings()
    {
        await using var gateway = await GatewayHost.StartAsync(("Connector:ClientId", ""));
        using var client = gateway.ClientWith(null);

        var properties = await client.GetStringAsync("/connector/apiProperties.json", Token);

        Assert.Contains($"\"clientId\": \"{CommittedConnector.Settings.SignIn.ClientId}\"", properties, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/connector/nothing.json")]
    [InlineData("/connector/connector.settings.json")]
    [InlineData("/connector/APIDEFINITION.swagger.json")]
    [InlineData("/connector/..%2Fappsettings.json")]
    [InlineData("/connector/ConnectorOptions.cs")]
    public async Task What_is_not_published_is_a_404(string path)
    {
        using var client = gateways.Public.ClientWith(null);

        await client.GetProblemAsync(path, 404, "not-found");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_is_taken_there(string method)
    {
        using var client = await gateways.Public.SignedInAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/connector/apiDefinition.swagger.json");

        using var response = await client.SendAsync(request, Token);

        Assert.Equal(["GET"], response.Content.Headers.Allow);
        await response.ProblemAsync(405, "method-not-allowed");
    }

    private static string Scope(GatewayHost gateway) => $"api://{gateway.Entra.ClientId}/Catalogue.Read";

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
