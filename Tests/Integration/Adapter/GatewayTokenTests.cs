using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>The adapter answers the gateway, and health, and nobody else.</summary>
public class GatewayTokenTests
{
    public static TheoryData<string, string?> WrongTokens { get; } = new()
    {
        { "none", null },
        { "garbage", "abc.def.ghi" },
        { "another issuer", AdapterHost.GatewayToken(token => token.Issuer = "somebody") },
        { "another audience", AdapterHost.GatewayToken(token => token.Audience = "somebody") },
        { "expired", AdapterHost.GatewayToken(token => (token.IssuedAt, token.NotBefore, token.Expires) = (Ago(10), Ago(10), Ago(9))) },
        { "not yet valid", AdapterHost.GatewayToken(token => (token.NotBefore, token.Expires) = (Ago(-5), Ago(-6))) },
        { "without expiry", AdapterHost.GatewayToken(token => token.Expires = null) },
        { "unsigned", AdapterHost.GatewayToken(token => token.SigningCredentials = null) },
        {
            "another key", AdapterHost.GatewayToken(token => token.SigningCredentials = new SigningCredentials(
                new GatewayTokenOptions { Key = new string('k', 48) }.ToSecurityKey(), SecurityAlgorithms.HmacSha256))
        },
    };

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public async Task Without_the_gateways_token_everything_but_health_is_a_401(string what, string? token)
    {
        await using var adapter = await AdapterHost.StartAsync();
        using var client = adapter.ClientWith(token);

        foreach (var path in new[] { "/api/people/1", "/api/films" })
        {
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.FirstOrDefault()?.Scheme);
            await response.ProblemAsync(401, token is null ? "token-missing" : "token-invalid");
        }

        Assert.Equal("Healthy", await client.GetStringAsync("/alive", TestContext.Current.CancellationToken));
        Assert.True(adapter.Swapi.CountCalls().Total == 0, what);
    }

    [Fact]
    public async Task The_gateways_own_token_opens_it()
    {
        await using var adapter = await AdapterHost.StartAsync();

        await adapter.Client.GetOkAsync("/api/films/1");
    }

    private static DateTime Ago(int minutes) => DateTime.UtcNow.AddMinutes(-minutes);
}
