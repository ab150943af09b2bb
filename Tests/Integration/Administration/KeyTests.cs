using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using FusionSample.Gateway.Access;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.Administration;

/// <summary>API keys as the IT Admin sees them.</summary>
public abstract class KeyTests(AdminGateway gateway)
{
    [Fact]
    public async Task A_key_is_shown_once_and_known_by_its_hash_alone()
    {
        using var admin = await gateway.AdminAsync();

        var made = await admin.PostAsync("/admin/keys", new { owner = " The workshop ", role = "Maker", expiresInDays = 7, reason = "workshop" }, HttpStatusCode.Created);

        var (id, secret) = (made.Text("id"), made.Text("key").Split('.')[1]);
        Assert.Matches("^[0-9a-f]{16}$", id);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", secret);
        Assert.StartsWith(id + ".", made.Text("key"), StringComparison.Ordinal);
        var known = (await gateway.HostAsync()).Services.GetRequiredService<AccessState>().Last!.FindKey(id)!;
        Assert.Equal(SHA256.HashData(Encoding.ASCII.GetBytes(secret)), known.SecretHash);
        var one = await admin.GetOkAsync("/admin/keys/" + id);
        Assert.Equal(("The workshop", "Maker", "active"), (one.Text("owner"), one.Text("role"), one.Text("status")));
        Assert.Equal(7, (one.GetProperty("expiresAt").GetDateTimeOffset() - one.GetProperty("createdAt").GetDateTimeOffset()).TotalDays);
        Assert.EndsWith("Z", one.Text("expiresAt"), StringComparison.Ordinal);
        var list = (await admin.GetOkAsync("/admin/keys?pageSize=100")).ToString() + one;
        Assert.Contains(id, list, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list, StringComparison.Ordinal);
        Assert.DoesNotContain("ash", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_revoked_is_so_at_once_and_only_once_in_the_audit()
    {
        using var admin = await gateway.AdminAsync();
        var id = (await admin.PostAsync("/admin/keys", new { owner = "A laptop", role = "ProDev" }, HttpStatusCode.Created)).Text("id");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            admin.PostAsync($"/admin/keys/{id}/revoke", new { reason = "The laptop is lost" }, HttpStatusCode.OK)));
        await admin.DeleteAsync("/admin/keys/" + id, HttpStatusCode.OK);

        Assert.All(answers, answer => Assert.Equal("revoked", answer.Text("status")));
        Assert.NotNull((await gateway.HostAsync()).Services.GetRequiredService<AccessState>().Last!.FindKey(id)!.RevokedAt);
        Assert.Equal(1, await admin.CountActsAsync("key.revoke", id));
    }

    [Fact]
    public async Task A_key_can_be_deleted_with_a_reason_in_the_address()
    {
        using var admin = await gateway.AdminAsync();
        var id = (await admin.PostAsync("/admin/keys", new { owner = "A laptop", role = "Researcher" }, HttpStatusCode.Created)).Text("id");

        await admin.DeleteAsync($"/admin/keys/{id}?reason=no+longer+needed", HttpStatusCode.OK);

        var act = (await admin.GetOkAsync($"/admin/audit?action=key.revoke&target={id}")).GetProperty("value")[0];
        Assert.Equal("no longer needed", act.Text("reason"));
    }

    [Theory]
    [InlineData("""{"role":"Maker"}""", "'owner' is missing")]
    [InlineData("""{"owner":"  ","role":"Maker"}""", "'owner' is missing")]
    [InlineData("""{"owner":"A\nB","role":"Maker"}""", "'owner' must be one line")]
    [InlineData("""{"owner":"A"}""", "'role' is missing")]
    [InlineData("""{"owner":"A","role":"ItAdmin"}""", "'role' must be", "takes a person")]
    [InlineData("""{"owner":"A","role":"maker"}""", "'role' must be")]
    [InlineData("""{"owner":"A","role":"Maker","expiresInDays":0}""", "'expiresInDays'")]
    [InlineData("""{"owner":"A","role":"Maker","expiresInDays":366}""", "'expiresInDays'")]
    [InlineData("""{"owner":"A","role":"Maker","expiresInDays":"soon"}""", "'expiresInDays'")]
    [InlineData("""{"owner":"A","role":"Maker","expireInDays":3}""", "'expireInDays' is not known")]
    [InlineData("""[]""", "JSON object")]
    [InlineData("""{"owner":""", "body")]
    public async Task What_is_wrong_with_a_request_is_named(string json, params string[] words)
    {
        using var admin = await gateway.AdminAsync();

        await admin.RefusedAsync("/admin/keys", json, words);
    }

    [Fact]
    public async Task Revoking_takes_a_reason_and_a_key_that_is_there()
    {
        using var admin = await gateway.AdminAsync();

        await admin.RefusedAsync("/admin/keys/0123456789abcdef/revoke", "{}", "'reason' is missing");
        await admin.RefusedAsync("/admin/keys/0123456789abcdef/revoke", $$"""{"reason":"{{new string('x', 501)}}"}""", "'reason' must not be longer");
        using var nowhere = await admin.PostAsJsonAsync("/admin/keys/0123456789abcdef/revoke", new { reason = "lost" }, TestContext.Current.CancellationToken);
        await nowhere.ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task Only_an_it_admin_gets_in()
    {
        var host = await gateway.HostAsync();
        using var anonymous = host.ClientWith(null);
        using var maker = await host.SignedInAsync();
        using var withoutScope = host.ClientWith(await host.Entra.TokenForAsync("itadmin", "Catalogue.Read", TestContext.Current.CancellationToken));

        await anonymous.GetProblemAsync("/admin/keys", 401, "token-missing");
        await maker.GetProblemAsync("/admin/keys", 403, "forbidden");
        await withoutScope.GetProblemAsync("/admin/keys", 403, "forbidden");
    }
}
