using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.Gateway.Store;
using FusionSample.LocalEntra;
using FusionSample.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Tests.Distributed.Store;

/// <summary>A gateway is killed again and again while keys are made and revoked: what was answered is there, and nothing is half there.</summary>
public sealed class KillTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public Task On_SQLite_every_answered_change_survives_six_kills() => OnSqliteAsync(6);

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public Task On_SQLite_every_answered_change_survives_twenty_kills() => OnSqliteAsync(20);

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    [Trait("Needs", "postgres")]
    public async Task On_PostgreSQL_every_answered_change_survives_twenty_kills()
    {
        await using var server = new PostgresServerProcess();
        var connection = await server.NewDatabaseOrSkipAsync();
        await KillAgainAndAgainAsync(20, connection, options => options.UseNpgsql(connection));
    }

    private static async Task OnSqliteAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("kills-");
        var connection = $"Data Source={Path.Combine(folder.FullName, "gateway.db")};Pooling=False";
        await KillAgainAndAgainAsync(kills, connection, options => options.UseSqlite(connection));
        folder.Delete(recursive: true);
    }

    private static async Task KillAgainAndAgainAsync(int kills, string connection, Action<DbContextOptionsBuilder<GatewayStore>> use)
    {
        await using var entra = await LocalEntraServer.StartAsync(cancellationToken: Token);
        var settings = new Dictionary<string, string?>(entra.GatewaySettings())
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["PublicUrl"] = "http://localhost",
            ["GatewayToken:Key"] = AdapterHost.Key,
            ["ConnectionStrings:cache"] = AdapterHost.NoRedis,
            ["ConnectionStrings:store"] = connection,
        };
        var made = new ConcurrentBag<string>();
        var revoked = new ConcurrentBag<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            await using var gateway = await GatewayProcess.StartAsync(settings);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
            var writers = Enumerable.Range(0, 4).Select(_ => WriteAsync(gateway, new ForgedTokens(entra).Of("itadmin"), made, revoked, stop.Token)).ToArray();
            // Now and then while it starts to write, else after the first revocation of this round, however slow the machine is.
            for (var before = revoked.Count; kill % 4 > 0 && revoked.Count == before && !writers.All(writer => writer.IsCompleted);)
                await Task.Delay(20, Token);
            await Task.Delay(Random.Shared.Next(200, 1200), Token);
            await gateway.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        // One more start: whatever the last kill left behind is taken for what it is.
        await using var last = await GatewayProcess.StartAsync(settings);
        var options = new DbContextOptionsBuilder<GatewayStore>();
        use(options);
        await using var store = new GatewayStore(options.Options);
        var keys = await store.Keys.ToDictionaryAsync(key => key.Id, Token);
        var audit = await store.Audit.ToListAsync(Token);
        TestContext.Current.TestOutputHelper?.WriteLine($"{made.Count} made and {revoked.Count} revoked were answered; the store has {keys.Count} keys, {audit.Count} events");
        Assert.NotEmpty(made);
        Assert.NotEmpty(revoked);
        Assert.All(made, id => Assert.Contains(id, keys.Keys));
        Assert.All(revoked, id => Assert.NotNull(keys[id].RevokedAt));
        // Each change with its event and its mark, and none of them without the others.
        Assert.Equal(
            keys.Values.SelectMany(key => key.RevokedAt is null ? [("made", key.Id)] : new[] { ("made", key.Id), ("revoked", key.Id) }).Order(),
            audit.Select(one => (one.Action == "key.revoke" ? "revoked" : "made", one.Target!)).Order());
        Assert.Equal(audit.Count, (await store.Marks.SingleAsync(mark => mark.Name == Mark.Access, Token)).Version);
    }

    private static async Task WriteAsync(
        GatewayProcess gateway, string token, ConcurrentBag<string> made, ConcurrentBag<string> revoked, CancellationToken stop)
    {
        using var client = gateway.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                using var answer = await client.PostAsJsonAsync("/admin/keys", new { owner = "A trial", role = "Maker" }, Token);
                answer.EnsureSuccessStatusCode();
                var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString()!;
                made.Add(id);
                if (number % 2 == 1)
                    continue;
                using var ended = await client.PostAsJsonAsync($"/admin/keys/{id}/revoke", new { reason = "a trial" }, Token);
                ended.EnsureSuccessStatusCode();
                revoked.Add(id);
            }
        }
        catch (HttpRequestException killed) when (killed.StatusCode is null)
        {
            // The connection went with the process.
        }
        catch (IOException)
        {
        }
    }
}
