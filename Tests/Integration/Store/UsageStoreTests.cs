using FusionSample.Gateway.Store;
using FusionSample.Gateway.Usage;
using FusionSample.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Tests.Integration.Store;

/// <summary>The usage in the store: added up over replicas, and removed when it is old.</summary>
public abstract class UsageStoreTests
{
    /// <summary>The connection string of a store that does not exist yet.</summary>
    protected abstract Task<string> NewStoreAsync();

    [Fact]
    public async Task Two_replicas_write_into_the_same_lines()
    {
        var connection = await NewStoreAsync();
        await using var one = await StoreHost.StartAsync(connection);
        await using var other = await StoreHost.StartAsync(connection, one.Time);
        var at = one.Time.GetUtcNow();
        await one.MakeKeyAsync("a1");

        one.Get<UsageTally>().Add(Call(at, "GetPerson", 30));
        other.Get<UsageTally>().Add(Call(at, "GetPerson", 10));
        other.Get<UsageTally>().Add(Call(at, "ListPeople", 5));
        await one.Get<UsageWriter>().FlushAsync(TestContext.Current.CancellationToken);
        await other.Get<UsageWriter>().FlushAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(one.Log.Lines, line => line.Contains("could not be written", StringComparison.Ordinal));
        await using var store = await one.OpenAsync();
        var lines = await store.Usage.OrderBy(line => line.Operation).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([("GetPerson", 2L, 40L, 30L), ("ListPeople", 1L, 5L, 5L)], lines.Select(line => (line.Operation, line.Calls, line.TotalMilliseconds, line.MaxMilliseconds)));
    }

    [Fact]
    public async Task The_last_use_of_a_key_only_grows()
    {
        await using var host = await StoreHost.StartAsync(await NewStoreAsync());
        await host.MakeKeyAsync("a1");
        var at = DateTimeOffset.FromUnixTimeMilliseconds(host.Time.GetUtcNow().ToUnixTimeMilliseconds());

        foreach (var used in new[] { at, at.AddSeconds(-9) })
        {
            host.Get<UsageTally>().Add(Call(used, "GetPerson", 1));
            await host.Get<UsageWriter>().FlushAsync(TestContext.Current.CancellationToken);
        }

        await using var store = await host.OpenAsync();
        Assert.Equal(at, (await store.Keys.SingleAsync(TestContext.Current.CancellationToken)).LastUsedAt);
    }

    [Fact]
    public async Task What_is_still_in_the_queue_is_written_at_an_orderly_end()
    {
        var connection = await NewStoreAsync();
        await using var host = await StoreHost.StartAsync(connection);
        for (var call = 0; call < 700; call++)
            host.Get<UsageQueue>().Add(Call(host.Time.GetUtcNow(), $"Operation{call}", 1));

        await host.StopAsync();

        await using var store = await host.OpenAsync();
        Assert.Equal(700, await store.Usage.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_could_not_be_written_is_written_later()
    {
        await using var host = await StoreHost.StartAsync(await NewStoreAsync());
        await using var store = await host.OpenAsync();
        host.Get<UsageTally>().Add(Call(host.Time.GetUtcNow(), "GetPerson", 1));

        await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Usage" RENAME TO "Away" """, TestContext.Current.CancellationToken);
        await host.Get<UsageWriter>().FlushAsync(TestContext.Current.CancellationToken);
        await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "Usage" """, TestContext.Current.CancellationToken);
        await host.Get<UsageWriter>().FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, (await store.Usage.SingleAsync(TestContext.Current.CancellationToken)).Calls);
    }

    [Fact]
    public async Task Old_usage_and_what_ended_long_ago_is_removed_and_the_audit_stays()
    {
        await using var host = await StoreHost.StartAsync(await NewStoreAsync());
        var now = host.Time.GetUtcNow();
        await using (var store = await host.OpenAsync())
        {
            store.Usage.AddRange(Enumerable.Range(0, 1200).Select(minute => Line(now.AddDays(-91).AddMinutes(-minute))));
            store.Usage.Add(Line(now.AddDays(-89)));
            store.Revocations.AddRange(Ended("old", now.AddDays(-91)), Ended("recent", now.AddDays(-89)));
            store.Keys.AddRange(host.KeyOf("old", TimeSpan.FromDays(-91)), host.KeyOf("recent", TimeSpan.FromDays(-89)), host.KeyOf("live"));
            store.Audit.Add(new AuditEvent { At = now.AddYears(-3), Actor = "somebody", Action = "key.create" });
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await host.Get<StoreCleaning>().CleanAsync(TestContext.Current.CancellationToken);

        await using var left = await host.OpenAsync();
        Assert.Equal(1, await left.Usage.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal("recent", (await left.Revocations.SingleAsync(TestContext.Current.CancellationToken)).Id);
        Assert.Equal(["live", "recent"], await left.Keys.Select(key => key.Id).OrderBy(id => id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await left.Audit.CountAsync(TestContext.Current.CancellationToken));
    }

    private static UsageRecord Call(DateTimeOffset at, string operation, int milliseconds) =>
        new(at, "key:a1", "a1", operation, Outcomes.Ok, TimeSpan.FromMilliseconds(milliseconds));

    private static UsageMinute Line(DateTimeOffset minute) => new() { Minute = minute, Caller = "network:other", Operation = "(none)", Outcome = "token-missing", Calls = 1 };

    private static Revocation Ended(string id, DateTimeOffset until) => new()
    {
        Id = id,
        Kind = RevocationKind.Token,
        Subject = id,
        Reason = "lost",
        CreatedAt = until.AddDays(-1),
        CreatedBy = "somebody",
        Until = until,
    };
}
