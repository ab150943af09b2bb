using System.Net;
using System.Net.Http.Headers;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Scenario;

/// <summary>What the gateway lets through by design meets the adapter's own checks; and the adapter, called directly, lets nobody in.</summary>
[Collection(nameof(SharedWorkshop))]
public sealed class AdapterAttackTests(RunningWorkshop workshop)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/people?page=1e9", 400)]
    [InlineData("/api/people?page=2147483648", 400)]
    [InlineData("/api/people?page=-1", 400)]
    [InlineData("/api/people?pageSize=1000000000", 400)]
    [InlineData("/api/people/1e9", 400)]
    [InlineData("/api/people?page=1", 200)]
    public async Task A_number_out_of_range_is_refused_and_the_external_api_is_not_asked(string path, int status)
    {
        using var maker = await workshop.SignedInAsync("maker");

        using var response = await maker.GetAsync(path, Token);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_page_far_behind_the_last_is_empty()
    {
        using var maker = await workshop.SignedInAsync("maker");

        Assert.Contains("\"value\":[]", (await maker.GetStringAsync("/api/people?page=1000000000", Token)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a token of the gateway's kind that somebody else has signed")]
    [InlineData("a person's token")]
    public async Task The_adapter_called_directly_is_a_401(string? what)
    {
        using var client = workshop.Client("adapter");
        var token = what switch
        {
            null => null,
            "a person's token" => await workshop.Process.TokenAsync("itadmin", Token),
            _ => AdapterHost.GatewayToken(),
        };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Add("X-Fusion-Correlation-Id", "forged");

        using var response = await client.GetAsync("/api/people/1", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
