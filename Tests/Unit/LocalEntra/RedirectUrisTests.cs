using FusionSample.LocalEntra.Tenant;

namespace FusionSample.Tests.Unit.LocalEntra;

public sealed class RedirectUrisTests
{
    [Theory]
    [InlineData("https://app.example/signin", "https://app.example/signin")]
    [InlineData("http://localhost", "http://localhost:49152")]
    [InlineData("http://localhost", "http://localhost:49152/")]
    [InlineData("http://localhost:5486/signin-oidc", "http://localhost:6000/signin-oidc")]
    [InlineData("http://127.0.0.1", "http://127.0.0.1:1/")]
    public void The_same_address_is_allowed_and_on_loopback_any_port(string registered, string asked) =>
        Assert.True(new[] { registered }.Allow(asked));

    [Theory]
    [InlineData("https://app.example/signin", "https://app.example/signin/")]
    [InlineData("https://app.example/signin", "https://APP.example/signin")]
    [InlineData("https://app.example/signin", "https://app.example:8443/signin")]
    [InlineData("https://app.example/signin", "https://app.example/signin?x=1")]
    [InlineData("https://app.example/signin", "https://app.example/signin/../signin")]
    [InlineData("https://app.example/signin", "https://app.example.evil.example/signin")]
    [InlineData("http://localhost/a", "http://localhost:1/b")]
    [InlineData("http://localhost/a", "http://localhost:1/A")]
    [InlineData("http://localhost/a", "http://localhost:1/a?x=1")]
    [InlineData("http://localhost/a", "http://localhost:1/a#x")]
    [InlineData("http://localhost/a", "http://user@localhost:1/a")]
    [InlineData("http://localhost/a", "https://localhost:1/a")]
    [InlineData("http://localhost/a", "http://127.0.0.1:1/a")]
    [InlineData("http://localhost/a", "http://localhost.evil.example/a")]
    [InlineData("http://localhost/a", "http://localhost:1@evil.example/a")]
    [InlineData("http://localhost/a", "http://localhost:x/a")]
    [InlineData("http://localhost/a", "/a")]
    [InlineData("http://localhost/a", "")]
    public void Anything_else_is_not(string registered, string asked) => Assert.False(new[] { registered }.Allow(asked));
}
