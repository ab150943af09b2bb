using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Replicas;

/// <summary>The IT Admin empties the cache on one gateway: nobody is given what was known before, whichever gateway and adapter answers.</summary>
[Trait("Run", "ci")]
public sealed class PurgeTests
{
    private const string Path = "/api/people/1?fields=name";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task A_purge_on_one_gateway_empties_both_gateways_and_both_adapters()
    {
        await using var workshop = await WorkshopProcess.StartReadyAsync(Token, "--replicas", "2");
        using var maker = await workshop.SignedInAsync("maker", Token);
        using var other = workshop.Client("gateway-2");
        other.DefaultRequestHeaders.Authorization = maker.DefaultRequestHeaders.Authorization;
        using var admin = workshop.Client("gateway-2");
        admin.DefaultRequestHeaders.Authorization = new("Bearer", await workshop.TokenAsync("itadmin", Token));
        HttpClient[] makers = [maker, other];
        // Kept by both gateways, and the same in both: nobody asks the external API again for ten minutes.
        foreach (var client in makers)
            await Eventually.TrueAsync(async () => (await client.GetAgedAsync(Path)).CacheStatus.StartsWith("gateway; hit", StringComparison.Ordinal));
        var before = DateTimeOffset.UtcNow;
        Assert.All(await AsOfAsync(makers), asOf => Assert.True(asOf < before));

        using var answer = await admin.DeleteAsync("/admin/cache", Token);

        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(("done", 2, 0), (said.GetProperty("status").GetString(), said.GetProperty("adapters").GetInt32(), said.GetProperty("notReached").GetInt32()));
        // The other gateway and the other adapter are told; that takes no longer than a revocation may.
        await Eventually.TrueAsync(async () => (await AsOfAsync(makers)).All(asOf => asOf > before), TimeSpan.FromSeconds(10));
        await Task.Delay(TimeSpan.FromSeconds(2), Token);
        // And what was dropped does not come back from anywhere, not when it is asked of each adapter.
        for (var time = 0; time < 20; time++)
            Assert.All(await AsOfAsync(makers), asOf => Assert.True(asOf > before));
    }

    private static async Task<DateTimeOffset[]> AsOfAsync(IEnumerable<HttpClient> makers) =>
        await Task.WhenAll(makers.Select(async maker => (await maker.GetAgedAsync(Path)).AsOf));
}
