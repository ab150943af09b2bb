using System.Net;
using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FusionSample.Tests.Integration.Administration;

/// <summary>The IT Admin empties the cache: of the adapters, and of the gateway itself.</summary>
public sealed class CacheTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly List<(string Path, string Token)> _purges = [];
    private int _status = 204;
    private GatewayHost? _gateway;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _gateway = await StartAsync();

    public ValueTask DisposeAsync() => _gateway!.DisposeAsync();

    [Theory]
    [InlineData("/admin/cache", "/cache/purge", null)]
    [InlineData("/admin/cache/people", "/cache/purge?resource=people", "people")]
    [InlineData("/admin/cache/a%26b", "/cache/purge?resource=a%26b", "a&b")]
    public async Task The_adapter_is_told_with_the_gateways_own_token_and_what_the_gateway_kept_is_gone(string path, string told, string? target)
    {
        using var admin = await _gateway!.SignedInAsync("itadmin");
        await admin.GetOkAsync("/api/people/1");
        await admin.GetOkAsync("/api/people/1");
        Assert.Single(_gateway.Adapter.Requests);
        admin.DefaultRequestHeaders.Add("x-ms-client-request-id", "purge-1");

        var answer = await admin.DeleteAsync(path + "?reason=corrected", HttpStatusCode.OK);

        Assert.Equal(("done", 1, 0), (answer.Text("status"), answer.GetProperty("adapters").GetInt32(), answer.GetProperty("notReached").GetInt32()));
        var (asked, bearer) = Assert.Single(_purges);
        Assert.Equal(told, asked);
        var token = new JsonWebToken(bearer["Bearer ".Length..]);
        Assert.Equal((GatewayTokenNames.Issuer, "ItAdmin"), (token.Issuer, token.GetClaim(GatewayTokenNames.RolesClaim).Value));
        Assert.Equal("purge-1", _gateway.Adapter.Requests.Last().Headers["X-Fusion-Correlation-Id"]);
        var act = Assert.Single((await admin.GetOkAsync("/admin/audit?action=cache.purge")).GetProperty("value").EnumerateArray());
        Assert.Equal((target, "corrected"), (act.GetProperty("target").GetString(), act.Text("reason")));

        // One adapter tells the next: what comes meanwhile may be from before.
        _gateway.Adapter.Requests.Clear();
        await admin.GetOkAsync("/api/people/1");
        await admin.GetOkAsync("/api/people/1");
        Assert.Equal(2, _gateway.Adapter.Requests.Count);
        _time.Advance(TimeSpan.FromSeconds(2));
        await admin.GetOkAsync("/api/people/1");
        await admin.GetOkAsync("/api/people/1");
        Assert.Equal(3, _gateway.Adapter.Requests.Count);
    }

    [Theory]
    [InlineData(404, 404, "not-found")]
    [InlineData(500, 502, "adapter-unreachable")]
    [InlineData(401, 502, "adapter-unreachable")]
    public async Task What_no_adapter_does_is_not_done_and_not_in_the_audit(int adapters, int status, string slug)
    {
        using var admin = await _gateway!.SignedInAsync("itadmin");
        await admin.GetOkAsync("/api/people/1");
        _status = adapters;

        using var response = await admin.DeleteAsync("/admin/cache/people", Token);
        await response.ProblemAsync(status, slug);

        Assert.Equal(0, (await admin.GetOkAsync("/admin/audit?action=cache.purge")).GetProperty("count").GetInt32());
        _gateway.Adapter.Requests.Clear();
        await admin.GetOkAsync("/api/people/1");
        Assert.Empty(_gateway.Adapter.Requests);
    }

    [Fact]
    public async Task An_adapter_that_cannot_be_reached_is_told_of()
    {
        await using var two = await StartAsync(("services:adapter:http:1", "http://127.0.0.1:1"));
        using var admin = await two.SignedInAsync("itadmin");

        var answer = await admin.DeleteAsync("/admin/cache", HttpStatusCode.Accepted);

        Assert.Equal(("partly done", 1, 1), (answer.Text("status"), answer.GetProperty("adapters").GetInt32(), answer.GetProperty("notReached").GetInt32()));
        Assert.Single(_purges);
    }

    private async Task<GatewayHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var gateway = await GatewayHost.StartAsync(_time, settings);
        var aged = gateway.Adapter.Aged();
        gateway.Adapter.Answer = context =>
        {
            if (!HttpMethods.IsPost(context.Request.Method))
                return aged(context);
            _purges.Add((context.Request.Path + context.Request.QueryString, context.Request.Headers.Authorization.ToString()));
            context.Response.StatusCode = _status;
            return Task.CompletedTask;
        };
        return gateway;
    }
}
