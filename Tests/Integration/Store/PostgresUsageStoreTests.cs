using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Store;

[Trait("Needs", "postgres")]
[Collection(PostgresCollection.Name)]
public sealed class PostgresUsageStoreTests(PostgresServerProcess server) : UsageStoreTests
{
    protected override Task<string> NewStoreAsync() => server.NewDatabaseOrSkipAsync();
}
