using System.Net;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class LogoutTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Logout => $"{entra.Root}/oauth2/v2.0/logout";

    [Theory]
    [InlineData("http://localhost:5486/signout-callback-oidc")]
    [InlineData("http://localhost:6000/signout-callback-oidc")]
    public async Task A_registered_address_is_returned_to_with_state(string address)
    {
        using var response = await entra.Http.GetAsync($"{Logout}?post_logout_redirect_uri={Uri.EscapeDataString(address)}&state=a%26b", Token);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal($"{address}?state=a%26b", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.example/signout-callback-oidc")]
    [InlineData("http://localhost:5486/elsewhere")]
    [InlineData("http://localhost:49152/")]
    [InlineData("//evil.example")]
    public async Task Another_address_is_not(string address)
    {
        using var response = await entra.Http.GetAsync($"{Logout}?post_logout_redirect_uri={Uri.EscapeDataString(address)}", Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task Without_an_address_a_page_says_so()
    {
        Assert.Contains("Signed out", await entra.Http.GetStringAsync(Logout, Token));
    }

    [Fact]
    public async Task It_may_be_posted()
    {
        using var response = await entra.Http.PostAsync(Logout, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["post_logout_redirect_uri"] = "http://localhost:5486/signout-callback-oidc",
        }), Token);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }
}
