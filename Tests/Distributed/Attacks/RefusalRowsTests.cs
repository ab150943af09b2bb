using System.Net;
using FusionSample.Gateway.Store;
using FusionSample.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>A flood of anonymous calls is counted in a bounded number of rows.</summary>
public sealed class RefusalRowsTests
{
    private const int Calls = 100_000;

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task A_hundred_thousand_anonymous_refusals_add_few_rows()
    {
        await using var replicas = await Replicas.Replicas.StartAsync(1);
        using var client = replicas.Gateways[0].Client();
        await Parallel.ForAsync(0, Calls, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellationToken) =>
        {
            // Each at another address, as somebody does who is looking for something.
            using var answer = await client.GetAsync($"/{number:x}/{number}?{number}", cancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        });

        await using var store = new GatewayStore(new DbContextOptionsBuilder<GatewayStore>().UseSqlite(replicas.StoreConnection).Options);
        long counted = 0;
        await Eventually.TrueAsync(async () => (counted = await store.Usage.Where(one => one.Outcome == "token-missing").SumAsync(one => one.Calls)) >= Calls - 10_000);
        var rows = await store.Usage.CountAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{counted} calls counted in {rows} rows");
        // One network, one operation, one outcome: a row a minute.
        Assert.InRange(rows, 1, 30);
    }
}
