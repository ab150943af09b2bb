using System.Net;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store;
using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.Administration;

/// <summary>Withdrawing the access of a user, an application or one token, and giving it back.</summary>
public abstract class RevocationTests(AdminGateway gateway)
{
    [Theory]
    [InlineData("user", "AB5D0F8B-926E-4C4A-B78C-24B3A9D7E5F1", "ab5d0f8b-926e-4c4a-b78c-24b3a9d7e5f1")]
    [InlineData("application", "{cd5d0f8b-926e-4c4a-b78c-24b3a9d7e5f1}", "cd5d0f8b-926e-4c4a-b78c-24b3a9d7e5f1")]
    [InlineData("token", "qHZ9_x-Ab0", "qHZ9_x-Ab0")]
    public async Task What_is_revoked_is_so_at_once_until_no_such_token_lives_and_can_be_lifted(string kind, string subject, string kept)
    {
        using var admin = await gateway.AdminAsync();
        var access = (await gateway.HostAsync()).Services.GetRequiredService<AccessState>();
        var ofKind = Enum.Parse<RevocationKind>(kind, ignoreCase: true);

        await admin.PostAsync("/admin/revocations", new { kind, subject, reason = "first" }, HttpStatusCode.Created);
        var made = await admin.PostAsync("/admin/revocations", new { kind, subject, reason = "again" }, HttpStatusCode.Created);

        Assert.Equal((kind, kept, "again", "active"), (made.Text("kind"), made.Text("subject"), made.Text("reason"), made.Text("status")));
        var until = made.GetProperty("until").GetDateTimeOffset();
        Assert.Equal(28, (until - made.GetProperty("createdAt").GetDateTimeOffset()).TotalHours);
        Assert.True(access.Last!.IsRevoked(ofKind, kept, until.AddSeconds(-1)));
        Assert.False(access.Last.IsRevoked(ofKind, kept, until.AddSeconds(1)));
        var list = await admin.GetOkAsync("/admin/revocations?pageSize=100");
        Assert.Single(list.GetProperty("value").EnumerateArray(), one => one.Text("subject") == kept);

        await admin.PostAsync($"/admin/revocations/{made.Text("id")}/lift", new { reason = "by mistake" }, HttpStatusCode.OK);

        Assert.False(access.Last.IsRevoked(ofKind, kept, until.AddSeconds(-1)));
        Assert.Equal(2, await admin.CountActsAsync("revocation.create", $"{kind}:{kept}"));
        Assert.Equal(1, await admin.CountActsAsync("revocation.lift", $"{kind}:{kept}"));
        await admin.DeleteAsync("/admin/revocations/" + made.Text("id"), HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"kind":"user","subject":"ab5d0f8b-926e-4c4a-b78c-24b3a9d7e5f1"}""", "'reason' is missing")]
    [InlineData("""{"kind":"key","subject":"x","reason":"lost"}""", "'kind' must be")]
    [InlineData("""{"kind":"user","subject":"maker","reason":"lost"}""", "'subject' must be the user's id, a GUID")]
    [InlineData("""{"kind":"application","subject":"tool","reason":"lost"}""", "the application's id")]
    [InlineData("""{"kind":"token","subject":"a b","reason":"lost"}""", "'subject' must be an id")]
    [InlineData("""{"kind":"token","reason":"lost"}""", "'subject' is missing")]
    public async Task What_is_wrong_with_a_request_is_named(string json, string words)
    {
        using var admin = await gateway.AdminAsync();

        await admin.RefusedAsync("/admin/revocations", json, words);
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        using var admin = await gateway.AdminAsync();
        var own = People.Find("itadmin")!.ObjectId;

        await admin.RefusedAsync("/admin/revocations", $$"""{"kind":"user","subject":"{{own.ToUpperInvariant()}}","reason":"oops"}""", "yourself");
        Assert.Equal(0, await admin.CountActsAsync("revocation.create", "user:" + own));
    }

    [Fact]
    public async Task Signing_keys_can_be_asked_for_with_and_without_a_body()
    {
        using var admin = await gateway.AdminAsync();
        var before = (await admin.GetOkAsync("/admin/audit?action=signing-keys.refresh")).GetProperty("count").GetInt32();

        using var bare = await admin.PostAsync("/admin/signing-keys/refresh", null, TestContext.Current.CancellationToken);
        await admin.PostAsync("/admin/signing-keys/refresh", new { reason = "A key was withdrawn" }, bare.StatusCode);

        Assert.Contains(bare.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Accepted });
        var acts = await admin.GetOkAsync("/admin/audit?action=signing-keys.refresh");
        Assert.Equal(before + 2, acts.GetProperty("count").GetInt32());
        Assert.Equal("A key was withdrawn", acts.GetProperty("value")[0].Text("reason"));
    }
}
