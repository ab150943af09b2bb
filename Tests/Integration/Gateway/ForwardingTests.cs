using System.Net;
using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>What the adapter gets to see of a caller's request.</summary>
public class ForwardingTests : IClassFixture<SharedGateway>
{
    private readonly GatewayHost _gateway;

    public ForwardingTests(SharedGateway shared) => _gateway = shared.Fresh();

    [Fact]
    public async Task The_callers_token_and_forged_headers_stay_at_the_gateway()
    {
        using var client = await _gateway.SignedInAsync();
        foreach (var (name, value) in new[]
            {
                ("X-Fusion-Correlation-Id", "forged"), ("x-fusion-roles", "ItAdmin"), ("X-FUSION-Anything", "forged"), ("Cookie", "session=secret"),
                ("x-ms-client-request-id", "the-real-one"),
            })
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }

        await client.GetOkAsync("/api/people/1?page=2");

        var (path, headers) = Assert.Single(_gateway.Adapter.Requests);
        Assert.Equal("/api/people/1?page=2", path);
        Assert.Equal("the-real-one", headers["X-Fusion-Correlation-Id"]);
        Assert.DoesNotContain(headers, header => header.Value.Contains("forged", StringComparison.Ordinal) || header.Key is "Cookie" or "x-fusion-roles");
        Assert.NotEqual(client.DefaultRequestHeaders.Authorization!.ToString(), headers["Authorization"]);
    }

    [Fact]
    public async Task The_gateways_token_names_the_caller_for_one_minute()
    {
        using var client = await _gateway.SignedInAsync("researcher");

        await client.GetOkAsync("/api/people/1");

        var token = _gateway.Adapter.Requests.Single().Headers["Authorization"]["Bearer ".Length..];
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = GatewayTokenNames.Issuer,
            ValidAudience = GatewayTokenNames.Audience,
            IssuerSigningKey = new GatewayTokenOptions { Key = AdapterHost.Key }.ToSecurityKey(),
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        var researcher = FusionSample.LocalEntra.Tenant.People.Find("researcher")!;
        Assert.Equal(researcher.ObjectId, result.Claims["sub"]);
        Assert.Equal("user", result.Claims["kind"]);
        Assert.Equal("Researcher", result.Claims["roles"]);
        Assert.Equal(TimeSpan.FromMinutes(1), result.SecurityToken.ValidTo - result.SecurityToken.ValidFrom);
    }

    [Fact]
    public async Task The_same_caller_gets_the_same_token_again_and_another_caller_another()
    {
        using var maker = await _gateway.SignedInAsync("maker");
        using var admin = await _gateway.SignedInAsync("itadmin");

        await maker.GetOkAsync("/api/people/1");
        await maker.GetOkAsync("/api/people/2");
        await admin.GetOkAsync("/api/people/1");

        var tokens = _gateway.Adapter.Requests.Select(request => request.Headers["Authorization"]).ToList();
        Assert.Equal(tokens[0], tokens[1]);
        Assert.NotEqual(tokens[0], tokens[2]);
    }

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("a_b-c.9", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("<script>", false)]
    [InlineData("ä", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123X", false)]
    public async Task A_correlation_id_is_taken_over_when_it_is_safe_and_made_otherwise(string sent, bool taken)
    {
        using var client = await _gateway.SignedInAsync();
        client.DefaultRequestHeaders.TryAddWithoutValidation("x-ms-client-request-id", sent);

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        var returned = Assert.Single(response.Headers.GetValues("x-ms-client-request-id"));
        Assert.Equal(taken, returned == sent);
        Assert.True(taken || Guid.TryParse(returned, out _), returned);
        Assert.Equal(returned, _gateway.Adapter.Requests.Single().Headers["X-Fusion-Correlation-Id"]);
    }

    [Theory]
    [InlineData("POST", "/api/people/1", 405, "method-not-allowed")]
    [InlineData("DELETE", "/api/people/1", 405, "method-not-allowed")]
    [InlineData("GET", "/", 404, "not-found")]
    [InlineData("GET", "/apix", 404, "not-found")]
    [InlineData("GET", "/connector/../api.json", 404, "not-found")]
    public async Task What_is_not_published_is_not_forwarded(string method, string path, int status, string slug)
    {
        using var client = await _gateway.SignedInAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ProblemAsync(status, slug);
        Assert.Empty(_gateway.Adapter.Requests);
    }

    [Fact]
    public async Task An_adapter_that_does_not_answer_is_a_504_within_the_routes_timeout()
    {
        await using var own = await GatewayHost.StartAsync(("ReverseProxy:Clusters:adapter:HttpRequest:ActivityTimeout", "00:00:00.5"));
        own.Adapter.Answer = context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        using var client = await own.SignedInAsync();

        await client.GetProblemAsync("/api/people/1", 504, "timeout");
    }

    [Fact]
    public async Task An_adapter_that_cannot_be_reached_is_a_502()
    {
        await using var own = await GatewayHost.StartAsync(("services:adapter:http:0", "http://127.0.0.1:1"));
        using var client = await own.SignedInAsync();

        await client.GetProblemAsync("/api/people/1", 502, "adapter-unreachable");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task An_adapter_that_refuses_the_gateway_is_not_the_callers_fault(int status)
    {
        _gateway.Adapter.Answer = async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            await context.Response.WriteAsync("said by the adapter", context.RequestAborted);
        };
        using var client = await _gateway.SignedInAsync();

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.Empty(response.Headers.WwwAuthenticate);
        await response.ProblemAsync(502, "adapter-unreachable");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("image/png")]
    public async Task An_error_is_problem_details_whatever_is_accepted(string accept)
    {
        await using var own = await GatewayHost.StartAsync(("services:adapter:http:0", "http://127.0.0.1:1"));
        using var client = await own.SignedInAsync();
        using var anonymous = own.ClientWith(null);
        client.DefaultRequestHeaders.Add("Accept", accept);
        anonymous.DefaultRequestHeaders.Add("Accept", accept);

        await client.GetProblemAsync("/api/people/1", 502, "adapter-unreachable");
        await client.GetProblemAsync("/nowhere", 404, "not-found");
        await anonymous.GetProblemAsync("/api/people/1", 401, "token-missing");
    }

    [Fact]
    public async Task Health_answers_an_address_that_is_over_the_limit()
    {
        await using var own = await GatewayHost.StartAsync(("Limits:RequestsPerMinutePerAddress", "2"));
        using var anonymous = own.ClientWith(null);
        foreach (var _ in Enumerable.Range(0, 2))
            await anonymous.GetOkAsync("/connector/apiDefinition.swagger.json");

        await anonymous.GetProblemAsync("/connector/apiDefinition.swagger.json", 429, "too-many-requests");
        foreach (var _ in Enumerable.Range(0, 5))
            Assert.Equal("Degraded", await anonymous.GetStringAsync("/health", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("adapter.example")]
    [InlineData("127.0.0.1:1")]
    public async Task A_destination_without_a_scheme_is_a_502_at_most(string address)
    {
        await using var own = await GatewayHost.StartAsync(("services:adapter:http:0", address));
        using var client = await own.SignedInAsync();

        await client.GetProblemAsync("/api/people/1", 502, "adapter-unreachable");
    }

    [Fact]
    public async Task The_adapters_own_problem_passes_through()
    {
        _gateway.Adapter.Answer = async context =>
        {
            context.Response.StatusCode = 404;
            context.Response.Headers["X-Fusion-Problem"] = "urn:fusion-sample:error:not-found";
            await context.Response.WriteAsJsonAsync(
                new { type = "urn:fusion-sample:error:not-found", status = 404, detail = "said by the adapter", correlationId = "c" },
                options: null, "application/problem+json", context.RequestAborted);
        };
        using var client = await _gateway.SignedInAsync();

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("X-Fusion-", StringComparison.OrdinalIgnoreCase));
        var problem = await response.ProblemAsync(404, "not-found");
        Assert.Equal("said by the adapter", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_caller_over_the_limit_is_a_429_that_says_when_to_come_back_and_others_go_on()
    {
        // Without Redis this gateway grants half of it.
        await using var own = await GatewayHost.StartAsync(("Limits:RequestsPerMinute", "6"));
        using var maker = await own.SignedInAsync("maker");
        using var admin = await own.SignedInAsync("itadmin");
        foreach (var _ in Enumerable.Range(0, 3))
            await maker.GetOkAsync("/api/people/1");

        using var refused = await maker.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61));
        await refused.ProblemAsync(429, "too-many-requests");
        Assert.Equal(3, own.Adapter.Requests.Count);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/people/1", TestContext.Current.CancellationToken)).StatusCode);
    }
}
