using System.Net;
using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Scenario;

/// <summary>The whole chain as Workshop starts it: real processes, real tokens, real HTTP.</summary>
[Collection(nameof(SharedWorkshop))]
public class ScenarioTests(RunningWorkshop workshop)
{
    [Theory]
    [InlineData("maker")]
    [InlineData("researcher")]
    [InlineData("prodev")]
    [InlineData("itadmin")]
    public async Task Each_of_the_four_reads_luke_with_a_token_of_their_own(string person)
    {
        var client = await workshop.SignedInAsync(person);

        var luke = await client.GetOkAsync("/api/people/1");

        Assert.Equal("Luke Skywalker", luke.GetProperty("name").GetString());
        Assert.Equal(172, luke.GetProperty("heightCm").GetInt32());
        Assert.Equal("Tatooine", luke.GetProperty("homeworld").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_next_links_lead_through_the_gateway_to_the_last_page()
    {
        var client = await workshop.SignedInAsync("maker");
        var names = new List<string>();
        for (var next = "/api/starships?pageSize=10"; next is not null;)
        {
            var page = await client.GetOkAsync(next);
            names.AddRange(page.GetProperty("value").EnumerateArray().Select(ship => ship.GetProperty("name").GetString()!));
            next = page.GetProperty("nextLink").GetString();
            Assert.True(next is null || next.StartsWith(workshop.Addresses["gateway"].TrimEnd('/') + "/api/", StringComparison.Ordinal), next);
        }

        Assert.Equal(36, names.Count);
        Assert.Equal(36, names.Distinct().Count());
    }

    [Fact]
    public async Task The_definition_is_served_without_a_token_with_the_gateways_own_host()
    {
        using var response = await workshop.Client("gateway")
            .GetAsync("/connector/apiDefinition.swagger.json", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var definition = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("2.0", definition.GetProperty("swagger").GetString());
        Assert.Equal(new Uri(workshop.Addresses["gateway"]).Authority, definition.GetProperty("host").GetString());
        Assert.Equal(19, definition.GetProperty("paths").EnumerateObject().Count());
    }

    [Fact]
    public async Task The_adapter_is_no_way_around_the_gateway()
    {
        var adapter = workshop.Client("adapter");
        await adapter.GetProblemAsync("/api/people/1", 401, "token-missing");

        adapter.DefaultRequestHeaders.Authorization = new("Bearer", await workshop.Process.TokenAsync("maker", TestContext.Current.CancellationToken));
        await adapter.GetProblemAsync("/api/people/1", 401, "token-invalid");
    }

    [Fact]
    public async Task Only_health_and_the_connector_answer_without_a_token()
    {
        var gateway = workshop.Client("gateway");

        // A Redis that was slow to answer one question is "Degraded" until the next.
        await Eventually.TrueAsync(async () => await gateway.GetStringAsync("/health", TestContext.Current.CancellationToken) == "Healthy");
        Assert.Equal("Healthy", await gateway.GetStringAsync("/alive", TestContext.Current.CancellationToken));
        using var refused = await gateway.GetAsync("/api/people", TestContext.Current.CancellationToken);
        Assert.Equal("Bearer", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
        await refused.ProblemAsync(401, "token-missing");
    }

    [Fact]
    public async Task A_body_is_refused_where_none_is_taken()
    {
        var client = await workshop.SignedInAsync("maker");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people/1") { Content = new StringContent(new string('x', 100_000)) };

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ProblemAsync(413, "too-large");
    }

    [Fact]
    public async Task Without_an_address_for_telemetry_nobody_complains_about_it()
    {
        var client = await workshop.SignedInAsync("maker");
        await client.GetOkAsync("/api/people/1");

        foreach (var word in new[] { "OTLP", "OpenTelemetry", ":4317", ":4318" })
            Assert.DoesNotContain(word, workshop.Process.Output, StringComparison.OrdinalIgnoreCase);
    }
}
