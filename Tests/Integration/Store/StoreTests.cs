using FusionSample.Gateway.Access;
using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Store;
using FusionSample.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Integration.Store;

/// <summary>What must hold of the store on both databases: its start, acts, and how replicas hear of them.</summary>
public abstract class StoreTests
{
    /// <summary>The connection string of a store that does not exist yet.</summary>
    protected abstract Task<string> NewStoreAsync();

    [Fact]
    public async Task A_second_start_finds_what_the_first_one_wrote()
    {
        var store = await NewStoreAsync();
        await using (var first = await StoreHost.StartAsync(store))
            await first.MakeKeyAsync("a1");

        await using var second = await StoreHost.StartAsync(store);

        Assert.Equal("a1", second.Access.Last?.FindKey("a1")?.Id);
        Assert.True(second.Access.IsCurrent);
    }

    [Fact]
    public async Task Two_gateways_that_start_at_once_on_an_empty_store_both_come_up()
    {
        var store = await NewStoreAsync();

        var hosts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => StoreHost.StartAsync(store))));

        foreach (var host in hosts)
        {
            await Eventually.TrueAsync(() =>
            {
                host.Time.Advance(AccessWatch.Interval);
                return Task.FromResult(host.Access.IsCurrent);
            });
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_act_is_there_with_its_event_and_its_mark_and_known_here_at_once()
    {
        await using var host = await StoreHost.StartAsync(await NewStoreAsync());

        var done = await host.MakeKeyAsync("a1", "for the workshop");

        Assert.True(done.IsTakenOver);
        Assert.NotNull(host.Access.Last!.FindKey("a1"));
        await using var store = await host.OpenAsync();
        var written = Assert.Single(await store.Audit.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("key.create", "a1", "for the workshop", "IT Admin"), (written.Action, written.Target, written.Reason, written.ActorName));
        Assert.Equal(1, Assert.Single(await store.Marks.ToListAsync(TestContext.Current.CancellationToken)).Version);
    }

    [Fact]
    public async Task An_act_that_cannot_be_written_leaves_neither_change_nor_event_nor_mark()
    {
        await using var host = await StoreHost.StartAsync(await NewStoreAsync());
        await host.MakeKeyAsync("a1");

        await Assert.ThrowsAsync<DbUpdateException>(() => host.MakeKeyAsync("a1", "the same id again"));

        await using var store = await host.OpenAsync();
        Assert.Equal(1, await store.Keys.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await store.Audit.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, (await store.Marks.SingleAsync(TestContext.Current.CancellationToken)).Version);
    }

    [Fact]
    public async Task Acts_at_the_same_time_on_two_replicas_are_all_there()
    {
        var connection = await NewStoreAsync();
        await using var one = await StoreHost.StartAsync(connection);
        await using var other = await StoreHost.StartAsync(connection);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => (number % 2 == 0 ? one : other).MakeKeyAsync($"key{number}"))));

        await using var store = await one.OpenAsync();
        Assert.Equal(10, await store.Keys.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(10, await store.Audit.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(10, (await store.Marks.SingleAsync(TestContext.Current.CancellationToken)).Version);
    }

    [Fact]
    public async Task What_nobody_announced_another_replica_knows_within_an_interval()
    {
        var connection = await NewStoreAsync();
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var one = await StoreHost.StartAsync(connection);
        await using var other = await StoreHost.StartAsync(connection, time);

        await one.MakeKeyAsync("a1");
        Assert.Null(other.Access.Last!.FindKey("a1"));
        time.Advance(AccessWatch.Interval);

        await Eventually.TrueAsync(() => Task.FromResult(other.Access.Last.FindKey("a1") is not null));
    }

    [Fact]
    public async Task A_change_of_another_kind_is_taken_over_by_its_handler_alone_and_again_after_a_failure()
    {
        var handler = new FailingOnce();
        await using var host = await StoreHost.StartAsync(await NewStoreAsync(), handler: handler);
        Assert.Equal(0, handler.Calls);

        var done = await host.Get<AdminActs>().DoAsync(StoreHost.Admin, Mark.SigningKeys, _ =>
            Task.FromResult((true, (AdminAct?)new("signing-keys.refresh", null, null))));
        Assert.False(done.IsTakenOver);
        Assert.True(host.Access.IsCurrent);
        host.Time.Advance(AccessWatch.Interval);

        await Eventually.TrueAsync(() => Task.FromResult(handler.Calls == 2));
        Assert.True(await host.Get<AccessWatch>().TakeOverAsync(Mark.SigningKeys, TestContext.Current.CancellationToken));
        Assert.Equal(2, handler.Calls);
    }

    [Fact]
    public async Task A_store_that_fails_is_lost_with_one_line_and_found_again()
    {
        await using var host = await StoreHost.StartAsync(await NewStoreAsync());
        await host.MakeKeyAsync("a1");
        var watch = host.Get<AccessWatch>();
        await using var store = await host.OpenAsync();

        await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Marks" RENAME TO "Away" """, TestContext.Current.CancellationToken);
        Assert.False(await watch.TakeOverAsync(Mark.Access, TestContext.Current.CancellationToken));
        Assert.False(await watch.TakeOverAsync(Mark.Access, TestContext.Current.CancellationToken));

        Assert.False(host.Access.IsCurrent);
        Assert.NotNull(host.Access.Last!.FindKey("a1"));
        Assert.Single(host.Log.Lines, line => line.Contains("does not answer", StringComparison.Ordinal));

        await store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "Marks" """, TestContext.Current.CancellationToken);
        Assert.True(await watch.TakeOverAsync(Mark.Access, TestContext.Current.CancellationToken));
        Assert.True(host.Access.IsCurrent);
        Assert.Single(host.Log.Lines, line => line.Contains("answers again", StringComparison.Ordinal));
    }

    private sealed class FailingOnce : IOnMark
    {
        public int Calls { get; private set; }

        public string Mark => FusionSample.Gateway.Store.Mark.SigningKeys;

        public Task TakeOverAsync(CancellationToken cancellationToken) =>
            ++Calls == 1 ? throw new InvalidOperationException("The issuer is away.") : Task.CompletedTask;
    }
}
