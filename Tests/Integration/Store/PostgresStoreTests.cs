using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Store;

[Trait("Needs", "postgres")]
[Collection(PostgresCollection.Name)]
public sealed class PostgresStoreTests(PostgresServerProcess server) : StoreTests
{
    protected override Task<string> NewStoreAsync() => server.NewDatabaseOrSkipAsync();

    [Fact]
    public async Task When_a_server_comes_back_a_gateway_from_before_and_one_that_started_meanwhile_go_on()
    {
        await using var before = await StoreHost.StartAsync(await NewStoreAsync());
        await before.MakeKeyAsync("a1");
        var empty = await NewStoreAsync();

        await server.KillAsync();
        await using var meanwhile = await StoreHost.StartAsync(empty);
        Assert.False(await before.Get<AccessWatch>().TakeOverAsync(Mark.Access, TestContext.Current.CancellationToken));
        Assert.NotNull(before.Access.Last!.FindKey("a1"));
        Assert.False(before.Access.IsCurrent);
        Assert.Null(meanwhile.Access.Last);

        await server.StartAsync();
        await Eventually.TrueAsync(() =>
        {
            before.Time.Advance(AccessWatch.Interval);
            meanwhile.Time.Advance(AccessWatch.Interval);
            return Task.FromResult(before.Access.IsCurrent && meanwhile.Access.IsCurrent);
        });
        await meanwhile.MakeKeyAsync("b1");
        Assert.NotNull(meanwhile.Access.Last!.FindKey("b1"));
    }
}
