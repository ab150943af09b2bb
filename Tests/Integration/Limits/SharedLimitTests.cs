using System.Net;
using FusionSample.Gateway.Limits.Leases;
using FusionSample.LocalRedis;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FusionSample.Tests.Integration.Limits;

/// <summary>Two gateways that have one Redis, and lose it.</summary>
[Collection(nameof(Alone))]
public class SharedLimitTests
{
    private const int Limit = 20;

    [Fact]
    public async Task Two_gateways_share_a_callers_limit_and_go_on_with_their_own_share_when_redis_stops()
    {
        var redis = LocalRedisServer.Start();
        using var store = new StoreFolder();
        await using var first = await StartAsync(redis, store);
        await using var second = await StartAsync(redis, store);
        using var here = await first.SignedInAsync("maker");
        using var there = await second.SignedInAsync("maker");
        var granted = 0;
        using (redis)
        {
            await Eventually.TrueAsync(async () => await LimitsHealthAsync(first) is HealthStatus.Healthy);
            for (var i = 0; i < 2 * Limit; i++)
                granted += await IsGrantedAsync(i % 2 == 0 ? here : there) ? 1 : 0;
        }

        // One block here is one permit.
        Assert.InRange(granted, Limit - 2, Limit + 2);
        using var other = await first.SignedInAsync("itadmin");
        await Eventually.TrueAsync(async () => await IsGrantedAsync(other) && await LimitsHealthAsync(first) == HealthStatus.Degraded);

        granted = 0;
        for (var i = 0; i < Limit; i++)
            granted += await IsGrantedAsync(other) ? 1 : 0;
        Assert.InRange(granted, 0, Limit / 2);
        Assert.Equal("Degraded", await here.GetStringAsync("/health", TestContext.Current.CancellationToken));
    }

    private static async Task<GatewayHost> StartAsync(LocalRedisServer redis, StoreFolder store)
    {
        var gateway = await GatewayHost.StartAsync(
            ("ConnectionStrings:cache", redis.ConnectionString), ("ConnectionStrings:store", store.ConnectionString), ("Limits:RequestsPerMinute", $"{Limit}"));
        await Eventually.TrueAsync(() => Task.FromResult(gateway.Services.GetRequiredService<LogPresence>().HasAnswered));
        return gateway;
    }

    private static async Task<HealthStatus> LimitsHealthAsync(GatewayHost gateway) =>
        (await gateway.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries[LeaseHealthCheck.Name].Status;

    private static async Task<bool> IsGrantedAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);
        if (answer.StatusCode == HttpStatusCode.OK)
            return true;
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61));
        await answer.ProblemAsync(429, "too-many-requests");
        return false;
    }
}
