using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class DeviceCodeTests(ClockedSession clocked) : IClassFixture<ClockedSession>
{
    private readonly EntraSession _entra = clocked.Entra;

    private readonly FakeTimeProvider _time = clocked.Time;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Page => $"{_entra.Root}/oauth2/v2.0/deviceauth";

    [Fact]
    public async Task The_device_waits_until_somebody_has_signed_in()
    {
        var device = await StartAsync();
        Assert.Equal(900, device.Body.GetProperty("expires_in").GetInt32());
        Assert.Equal(5, device.Body.GetProperty("interval").GetInt32());
        Assert.Equal(Page, device.Text("verification_uri"));
        Assert.Contains(device.Text("user_code"), device.Text("message"));

        (await PollAsync(device)).AssertRefused("authorization_pending", 70016);
        Assert.Contains("Business Manager is signed in", await PickAsync(device.Text("user_code"), "maker"));
        var answer = await PollAsync(device);

        Assert.Equal(200, answer.Status);
        Assert.Equal("Business Manager", answer.AccessToken.GetClaim("name").Value);
        Assert.Equal("Catalogue.Read", answer.AccessToken.GetClaim("scp").Value);
        Assert.NotEmpty(answer.RefreshToken);
        (await PollAsync(device)).AssertRefused("invalid_grant", 70000);
    }

    [Fact]
    public async Task Asking_too_fast_slows_the_device_down()
    {
        var device = await StartAsync();
        await PollAsync(device);
        _time.Advance(TimeSpan.FromSeconds(4));
        (await PollAsync(device)).AssertRefused("slow_down");
        _time.Advance(TimeSpan.FromSeconds(9));
        (await PollAsync(device)).AssertRefused("slow_down");
        _time.Advance(TimeSpan.FromSeconds(15));
        (await PollAsync(device)).AssertRefused("authorization_pending", 70016);
    }

    [Fact]
    public async Task An_expired_code_works_on_neither_side()
    {
        var device = await StartAsync();
        _time.Advance(TimeSpan.FromMinutes(15));

        Assert.Contains("No device waits for this code", await PickAsync(device.Text("user_code"), "maker"));
        (await PollAsync(device)).AssertRefused("expired_token", 70020);
    }

    [Fact]
    public async Task A_code_that_was_cancelled_is_denied()
    {
        var device = await StartAsync();
        await PickAsync(device.Text("user_code"), "-");

        (await PollAsync(device)).AssertRefused("access_denied", 65004);
    }

    [Fact]
    public async Task A_scope_that_the_person_may_not_have_is_said_on_the_page()
    {
        var device = await StartAsync(("scope", $"api://{_entra.Entra.ClientId}/Catalogue.Manage"));

        Assert.Contains("may not be given Catalogue.Manage", await PickAsync(device.Text("user_code"), "maker"));
        Assert.Contains("IT Admin is signed in", await PickAsync(device.Text("user_code"), "itadmin"));
    }

    [Theory]
    [InlineData("lower")]
    [InlineData("spaces")]
    [InlineData("no dash")]
    public async Task The_code_may_be_typed_loosely(string how)
    {
        var device = await StartAsync();
        var code = device.Text("user_code");
        var typed = how switch { "lower" => code.ToLowerInvariant(), "spaces" => $" {code[..2]} {code[2..]} ", _ => code.Replace("-", "") };

        var html = await _entra.Http.GetStringAsync($"{Page}?user_code={Uri.EscapeDataString(typed)}", Token);

        Assert.Contains("Command line tools", html);
        Assert.Contains(code, html);
    }

    [Fact]
    public async Task A_wrong_code_is_told_and_shown_as_text()
    {
        var html = await _entra.Http.GetStringAsync($"{Page}?user_code={Uri.EscapeDataString("\"><script>x</script>")}", Token);

        Assert.Contains("No device waits for this code", html);
        Assert.DoesNotContain("<script>x", html);
    }

    [Theory]
    [InlineData("scope", null, "invalid_request", 400)]
    [InlineData("scope", "unknown", "invalid_scope", 400)]
    [InlineData("client_id", null, "invalid_request", 400)]
    [InlineData("client_id", "unknown", "invalid_client", 401)]
    public async Task A_wrong_start_is_refused(string name, string? value, string error, int status)
    {
        var answer = await StartAsync((name, value));

        Assert.Equal(error, answer.Text("error"));
        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_confidential_client_is_refused() =>
        (await StartAsync(("client_id", _entra.Daemon.Id), ("client_secret", _entra.Daemon.Secret))).AssertRefused("unauthorized_client", 7000218);

    [Fact]
    public async Task Another_client_cannot_take_the_code()
    {
        var device = await StartAsync();
        await PickAsync(device.Text("user_code"), "maker");
        var daemon = _entra.Daemon;

        (await PollAsync(device, ("client_id", daemon.Id), ("client_secret", daemon.Secret!))).AssertRefused("invalid_grant", 70000);
    }

    private async Task<TokenAnswer> StartAsync(params (string Name, string? Value)[] changes)
    {
        var form = new Dictionary<string, string?> { ["client_id"] = _entra.Tool.Id, ["scope"] = $"offline_access {_entra.Read}" };
        foreach (var (name, value) in changes)
            form[name] = value;
        return await _entra.PostAsync(
            "oauth2/v2.0/devicecode", form.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!));
    }

    private Task<TokenAnswer> PollAsync(TokenAnswer device, params (string Name, string Value)[] changes)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code",
            ["client_id"] = _entra.Tool.Id,
            ["device_code"] = device.Text("device_code"),
        };
        foreach (var (name, value) in changes)
            form[name] = value;
        return _entra.TokenAsync(form);
    }

    private async Task<string> PickAsync(string userCode, string person)
    {
        using var response = await _entra.Http.PostAsync(
            Page, new FormUrlEncodedContent(new Dictionary<string, string> { ["user_code"] = userCode, ["person"] = person }), Token);
        return await response.Content.ReadAsStringAsync(Token);
    }
}
