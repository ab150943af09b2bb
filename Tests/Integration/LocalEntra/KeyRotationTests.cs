using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class KeyRotationTests(EntraSession entra) : IClassFixture<EntraSession>, IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Keys => $"{entra.Root}/dev/keys";

    /// <summary>Each test begins with one key: making keys is slow, so they share a server.</summary>
    public async ValueTask InitializeAsync()
    {
        var signing = await SigningAsync();
        foreach (var key in (await PublishedAsync()).Where(key => key != signing))
            await DeleteAsync(key);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_announced_key_is_published_before_it_signs()
    {
        var old = await SigningAsync();
        var announced = await PostAsync("");

        Assert.Equal([old, announced], await PublishedAsync());
        Assert.Equal(old, await SigningAsync());

        await PostAsync($"/{announced}/use");

        Assert.Equal([old, announced], await PublishedAsync());
        Assert.Equal(announced, await SigningAsync());
    }

    [Fact]
    public async Task An_unannounced_key_signs_at_once_and_the_old_one_stays_published()
    {
        var old = await SigningAsync();
        var sudden = await PostAsync("/rotate");

        Assert.Equal(sudden, await SigningAsync());
        Assert.Equal([old, sudden], await PublishedAsync());
    }

    [Fact]
    public async Task A_withdrawn_key_is_gone()
    {
        var old = await SigningAsync();
        var next = await PostAsync("/rotate");

        Assert.Equal(204, await DeleteAsync(old));
        Assert.Equal([next], await PublishedAsync());
        Assert.Equal(404, await DeleteAsync(old));
    }

    [Fact]
    public async Task The_key_that_signs_cannot_be_withdrawn()
    {
        Assert.Equal(409, await DeleteAsync(await SigningAsync()));
        Assert.Single(await PublishedAsync());
    }

    [Fact]
    public async Task The_list_names_the_key_that_signs()
    {
        await PostAsync("");
        var keys = await entra.Http.GetFromJsonAsync<JsonElement>(Keys, Token);

        Assert.Equal(await SigningAsync(), keys.EnumerateArray().Single(key => key.GetProperty("signing").GetBoolean()).GetProperty("kid").GetString());
        Assert.Equal(2, keys.GetArrayLength());
    }

    [Fact]
    public async Task Five_keys_are_the_most()
    {
        while ((await PublishedAsync()).Length < 5)
            await PostAsync("");
        using var response = await entra.Http.PostAsync(Keys, null, Token);

        Assert.Equal(409, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_unknown_key_cannot_be_used()
    {
        using var response = await entra.Http.PostAsync($"{Keys}/unknown/use", null, Token);

        Assert.Equal(404, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_sites_page_cannot_rotate(string relation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Keys}/rotate");
        request.Headers.Add("Sec-Fetch-Site", relation);
        using var response = await entra.Http.SendAsync(request, Token);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Single(await PublishedAsync());
    }

    private async Task<string> PostAsync(string path)
    {
        using var response = await entra.Http.PostAsync(Keys + path, null, Token);
        Assert.True(response.IsSuccessStatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("kid").GetString()!;
    }

    private async Task<int> DeleteAsync(string key)
    {
        using var response = await entra.Http.DeleteAsync($"{Keys}/{key}", Token);
        return (int)response.StatusCode;
    }

    private async Task<string[]> PublishedAsync() =>
        [.. (await entra.Http.GetFromJsonAsync<JsonElement>($"{entra.Root}/discovery/v2.0/keys", Token))
            .GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];

    private async Task<string> SigningAsync() => new JsonWebToken(await entra.Entra.TokenForAsync("maker", cancellationToken: Token)).Kid;
}
