using System.Net;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store;
using FusionSample.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FusionSample.Tests.Integration.Administration;

/// <summary>A gateway whose store does not answer, from the start or later; and one that is open to others.</summary>
public class StoreAwayTests
{
    [Fact]
    public async Task One_that_never_read_its_store_is_not_ready_and_administration_is_a_503()
    {
        await using var gateway = await GatewayHost.StartAsync(("ConnectionStrings:store", "Host=127.0.0.1;Port=1;Database=store;Username=gateway"));
        using var admin = gateway.ClientWith(await gateway.Entra.TokenForAsync("itadmin", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(admin, "/health"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(admin, "/alive"));
        await admin.GetProblemAsync("/admin/keys", 503, "store-unavailable");
    }

    [Fact]
    public async Task One_that_loses_its_store_says_so_in_health_and_stays_in_traffic()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var admin = gateway.ClientWith(await gateway.Entra.TokenForAsync("itadmin", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(HealthStatus.Healthy, await StoreHealthAsync(gateway));
        await using var store = await gateway.Services.GetRequiredService<IDbContextFactory<GatewayStore>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Marks" RENAME TO "Away" """, TestContext.Current.CancellationToken);
        await gateway.Services.GetRequiredService<AccessWatch>().TakeOverAsync(Mark.Access, TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Degraded, await StoreHealthAsync(gateway));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(admin, "/health"));
        using var content = new StringContent("""{"owner":"A","role":"Maker"}""", null, "application/json");
        using var response = await admin.PostAsync("/admin/keys", content, TestContext.Current.CancellationToken);
        await response.ProblemAsync(503, "store-unavailable");
        Assert.Equal("5", response.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task One_that_others_can_reach_in_development_refuses_an_it_admin_whatever_is_sent()
    {
        await using var gateway = await GatewayHost.StartAsync(("Exposure:OpenAdmin", "false"));
        using var admin = gateway.ClientWith(await gateway.Entra.TokenForAsync("itadmin", cancellationToken: TestContext.Current.CancellationToken));

        await admin.GetProblemAsync("/admin/keys", 403, "admin-closed");
        await admin.GetProblemAsync("/admin/audit?page=x", 403, "admin-closed");
    }

    private static async Task<HealthStatus> StoreHealthAsync(GatewayHost gateway) =>
        (await gateway.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "store", TestContext.Current.CancellationToken)).Status;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
