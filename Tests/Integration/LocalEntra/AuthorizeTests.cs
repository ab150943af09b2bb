using System.Net;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>The authorization endpoint: what leads to the page, what to the client, and what to neither.</summary>
public sealed class AuthorizeTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_offers_four_people_and_says_what_it_is()
    {
        using var page = await entra.OpenAsync(entra.Request());
        var html = await page.Content.ReadAsStringAsync(Token);

        Assert.All(["maker", "researcher", "prodev", "itadmin"], person => Assert.Contains($"value=\"{person}\"", html));
        Assert.Contains("stand-in for development", html);
        Assert.Contains("no real sign-in", html);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Picking_a_person_leads_back_with_code_and_state()
    {
        using var answer = await entra.PickAsync("maker");

        Assert.StartsWith(EntraSession.RedirectUri + "?code=", answer.Headers.Location!.OriginalString);
        Assert.Equal("the-state", EntraSession.AnswerOf(answer)["state"]);
    }

    [Fact]
    public async Task A_fragment_is_used_when_asked_for()
    {
        using var answer = await entra.PickAsync("maker", ("response_mode", "fragment"));

        Assert.StartsWith("#code=", answer.Headers.Location!.Fragment);
    }

    [Fact]
    public async Task A_form_is_posted_when_asked_for()
    {
        using var answer = await entra.PickAsync("maker", ("response_mode", "form_post"), ("state", "a\"><script>x</script>"));
        var html = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"action=\"{EntraSession.RedirectUri}\"", html);
        var fields = EntraSession.HiddenFields(html);
        Assert.Equal("a\"><script>x</script>", fields["state"]);
        Assert.DoesNotContain("<script>x", html);
        Assert.Equal(200, (await entra.RedeemAsync(fields["code"])).Status);
    }

    [Fact]
    public async Task A_request_may_be_posted_too()
    {
        using var page = await entra.Http.PostAsync(
            $"{entra.Root}/oauth2/v2.0/authorize", new FormUrlEncodedContent(entra.Request()), Token);

        Assert.Equal("the-state", EntraSession.HiddenFields(await page.Content.ReadAsStringAsync(Token))["state"]);
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("scope", null, "invalid_request")]
    [InlineData("scope", "openid unknown", "invalid_scope")]
    [InlineData("scope", "api://00000000-0000-0000-0000-000000000000/Catalogue.Read", "invalid_scope")]
    [InlineData("scope", "https://graph.microsoft.com/.default", "invalid_scope")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("prompt", "none", "login_required")]
    [InlineData("request", "eyJ", "request_not_supported")]
    [InlineData("request_uri", "https://x.example", "request_uri_not_supported")]
    public async Task A_wrong_request_of_a_known_client_leads_back_with_the_error(string name, string? value, string error)
    {
        using var response = await entra.OpenAsync(entra.Request((name, value)));
        var answer = EntraSession.AnswerOf(response);

        Assert.StartsWith(EntraSession.RedirectUri + "?", response.Headers.Location!.OriginalString);
        Assert.Equal(error, answer["error"]);
        Assert.Equal("the-state", answer["state"]);
        Assert.False(answer.ContainsKey("code"));
    }

    [Theory]
    [InlineData("client_id", null)]
    [InlineData("client_id", "unknown")]
    [InlineData("redirect_uri", null)]
    [InlineData("redirect_uri", "https://evil.example/")]
    [InlineData("redirect_uri", "http://localhost:49152/elsewhere")]
    [InlineData("redirect_uri", "http://localhost:1@evil.example/")]
    [InlineData("redirect_uri", "//evil.example")]
    [InlineData("redirect_uri", "javascript:alert(1)")]
    [InlineData("response_mode", "web_message")]
    public async Task Without_a_registered_address_nothing_is_redirected(string name, string? value)
    {
        using var response = await entra.OpenAsync(entra.Request((name, value)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Contains("That did not work", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task A_parameter_that_stands_twice_is_refused()
    {
        using var response = await entra.Http.GetAsync(
            $"{entra.Root}/oauth2/v2.0/authorize?client_id={entra.Tool.Id}&client_id={entra.Tool.Id}&redirect_uri=http://localhost", Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("-", "access_denied")]
    [InlineData("nobody", "invalid_request")]
    public async Task Cancelling_leads_back_with_the_error(string picked, string error)
    {
        using var response = await entra.PickAsync(picked);

        Assert.Equal(error, EntraSession.AnswerOf(response)["error"]);
    }

    [Fact]
    public async Task A_scope_that_the_person_may_not_have_is_access_denied()
    {
        using var response = await entra.PickAsync("maker", ("scope", $"api://{entra.Entra.ClientId}/Catalogue.Manage"));

        Assert.Equal("access_denied", EntraSession.AnswerOf(response)["error"]);
    }

    [Fact]
    public async Task Another_sites_page_cannot_pick_for_somebody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{entra.Root}/oauth2/v2.0/authorize");
        var fields = entra.Request();
        fields["person"] = "itadmin";
        request.Content = new FormUrlEncodedContent(fields);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await entra.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
