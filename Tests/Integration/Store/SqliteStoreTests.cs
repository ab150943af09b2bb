using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Store;

public sealed class SqliteStoreTests : StoreTests, IDisposable
{
    private readonly StoreFolder _folder = new();

    protected override Task<string> NewStoreAsync() => Task.FromResult(_folder.ConnectionString);

    public void Dispose() => _folder.Dispose();
}
