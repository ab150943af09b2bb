using FusionSample.Gateway.Usage;
using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.Administration;

/// <summary>What calls leave behind in the usage.</summary>
public abstract class UsageTests(AdminGateway gateway)
{
    [Fact]
    public async Task Calls_and_refusals_are_counted_by_caller_operation_and_outcome()
    {
        var host = await gateway.HostAsync();
        using var admin = await gateway.AdminAsync();
        using var researcher = await host.SignedInAsync("researcher");
        using var anonymous = host.ClientWith(null);
        await researcher.GetOkAsync("/api/people/1");
        await researcher.GetOkAsync("/api/people/1");
        await researcher.GetProblemAsync("/admin/keys", 403, "forbidden");
        await anonymous.GetProblemAsync("/api/people/1", 401, "token-missing");
        await admin.GetProblemAsync("/admin/nothing-here", 404, "not-found");
        await admin.GetProblemAsync("/admin/audit?page=x", 400, "invalid-request");
        using (await anonymous.GetAsync("/health", TestContext.Current.CancellationToken))
        using (await anonymous.GetAsync("/connector/", TestContext.Current.CancellationToken))
            await FlushAsync(host);

        var who = "person:" + People.Find("researcher")!.ObjectId;
        var mine = (await admin.GetOkAsync($"/admin/usage?caller={who}&groupBy=outcome")).GetProperty("value").EnumerateArray().ToList();
        Assert.Equal([("ok", 2, 0), ("forbidden", 1, 1)], mine.Select(line => (line.Text("outcome"), line.GetProperty("calls").GetInt32(), line.GetProperty("refusals").GetInt32())));
        Assert.All(mine, line => Assert.InRange(line.GetProperty("meanMilliseconds").GetDouble(), 0, line.GetProperty("maxMilliseconds").GetDouble()));
        var operations = (await admin.GetOkAsync("/admin/usage")).GetProperty("value").EnumerateArray().Select(line => line.Text("operation")).ToList();
        Assert.Contains("ListKeys", operations);
        Assert.Contains("(none)", operations);
        // The one that failed before its handler, whose endpoint the exception handler has forgotten.
        var invalid = (await admin.GetOkAsync("/admin/usage?operation=ListAudit&outcome=invalid-request")).GetProperty("value").EnumerateArray();
        Assert.True(Assert.Single(invalid).GetProperty("calls").GetInt32() >= 1);
        var callers = (await admin.GetOkAsync("/admin/usage?groupBy=caller&outcome=token-missing")).GetProperty("value").EnumerateArray();
        Assert.StartsWith("network:", Assert.Single(callers).Text("caller"), StringComparison.Ordinal);
        Assert.DoesNotContain(operations, operation => operation.Contains("onnector", StringComparison.Ordinal) || operation.Contains("ealth", StringComparison.Ordinal));
        var minutes = (await admin.GetOkAsync($"/admin/usage?caller={who}&groupBy=minute")).GetProperty("value").EnumerateArray().ToList();
        Assert.All(minutes, line => Assert.EndsWith(":00Z", line.Text("minute"), StringComparison.Ordinal));
        Assert.Equal(3, minutes.Sum(line => line.GetProperty("calls").GetInt32()));
        Assert.Equal(0, (await admin.GetOkAsync($"/admin/usage?caller={who}&to=2020-01-01T00:00:00Z")).GetProperty("count").GetInt32());
    }

    private static async Task FlushAsync(GatewayHost host)
    {
        // The last call is put into the queue after its answer, and counted after that.
        await Eventually.TrueAsync(async () =>
        {
            await host.Services.GetRequiredService<UsageWriter>().FlushAsync(TestContext.Current.CancellationToken);
            return host.Services.GetRequiredService<UsageQueue>().Reader.Count == 0;
        });
        await host.Services.GetRequiredService<UsageWriter>().FlushAsync(TestContext.Current.CancellationToken);
    }
}
