using System.Net;
using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Administration;

/// <summary>The audit as it is read: filters and pages.</summary>
public abstract class AuditTests(AdminGateway gateway)
{
    [Fact]
    public async Task An_act_tells_who_what_when_why_and_under_which_correlation_id()
    {
        using var admin = await gateway.AdminAsync();
        admin.DefaultRequestHeaders.Add("x-ms-client-request-id", "audit-test-1");
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        var id = (await admin.PostAsync("/admin/keys", new { owner = "A", role = "Maker", reason = "For the course" }, HttpStatusCode.Created)).Text("id");

        var act = (await admin.GetOkAsync("/admin/audit?target=" + id)).GetProperty("value")[0];
        var person = People.Find("itadmin")!;
        Assert.Equal((person.ObjectId, person.Name, "key.create", "For the course", "audit-test-1"),
            (act.Text("actor"), act.Text("actorName"), act.Text("action"), act.Text("reason"), act.Text("correlationId")));
        Assert.InRange(act.GetProperty("at").GetDateTimeOffset(), before, DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task It_is_paged_newest_first_and_filtered()
    {
        using var admin = await gateway.AdminAsync();
        var ids = new List<string>();
        for (var key = 0; key < 3; key++)
            ids.Add((await admin.PostAsync("/admin/keys", new { owner = "A", role = "Maker" }, HttpStatusCode.Created)).Text("id"));
        var actor = People.Find("itadmin")!.ObjectId;

        var first = await admin.GetOkAsync($"/admin/audit?action=key.create&actor={actor}&pageSize=2");
        var second = await admin.GetOkAsync($"/admin/audit?action=key.create&actor={actor}&pageSize=2&page=2");

        Assert.Equal([ids[2], ids[1]], first.GetProperty("value").EnumerateArray().Select(act => act.Text("target")));
        Assert.Equal(ids[0], second.GetProperty("value")[0].Text("target"));
        Assert.Equal((2, 2), (second.GetProperty("page").GetInt32(), second.GetProperty("pageSize").GetInt32()));
        Assert.Equal(first.GetProperty("count").GetInt32(), second.GetProperty("count").GetInt32());
        foreach (var none in new[] { "actor=nobody", "to=2020-01-01T00:00:00Z", "from=2999-01-01T00:00:00Z", "page=1000000000" })
            Assert.Empty((await admin.GetOkAsync("/admin/audit?" + none)).GetProperty("value").EnumerateArray());
        Assert.Single((await admin.GetOkAsync($"/admin/audit?target={ids[0]}&from=2020-01-01T00:00:00Z&to=2999-01-01T00:00:00Z")).GetProperty("value").EnumerateArray());
    }

    [Theory]
    [InlineData("audit?page=0", "'page'")]
    [InlineData("audit?pageSize=101", "'pageSize'")]
    [InlineData("audit?from=yesterday", "'from'")]
    [InlineData("audit?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z", "'to' must be later")]
    [InlineData("audit?action=a%00b", "'action'")]
    [InlineData("keys?pageSize=0", "'pageSize'")]
    [InlineData("revocations?page=x", "'page'")]
    [InlineData("usage?groupBy=colour", "'groupBy'")]
    [InlineData("usage?caller=a%00b", "'caller'")]
    public async Task A_wrong_value_is_named(string path, string word)
    {
        using var admin = await gateway.AdminAsync();

        var problem = await admin.GetProblemAsync("/admin/" + path, 400, "invalid-request");

        Assert.Contains(word, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
