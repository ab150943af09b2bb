using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Administration;

/// <summary>A gateway on one of the two databases, shared by the tests of administration; each leaves what it made.</summary>
public abstract class AdminGateway : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private GatewayHost? _host;

    /// <summary>The gateway; made by the first test that wants it.</summary>
    internal async Task<GatewayHost> HostAsync()
    {
        await _one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _host ??= await StartAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A client signed in as the IT Admin.</summary>
    internal async Task<HttpClient> AdminAsync()
    {
        var host = await HostAsync();
        return host.ClientWith(await host.Entra.TokenForAsync("itadmin", cancellationToken: TestContext.Current.CancellationToken));
    }

    private protected abstract Task<GatewayHost> StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _one.Dispose();
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteAdminGateway : AdminGateway
{
    private protected override Task<GatewayHost> StartAsync() => GatewayHost.StartAsync();
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresAdminGateway : AdminGateway
{
    private readonly PostgresServerProcess _server = new();

    private protected override async Task<GatewayHost> StartAsync() =>
        await GatewayHost.StartAsync(("ConnectionStrings:store", await _server.NewDatabaseOrSkipAsync()));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class SqliteAdministration : ICollectionFixture<SqliteAdminGateway>
{
    public const string Name = "Administration on SQLite";
}

[CollectionDefinition(Name)]
public sealed class PostgresAdministration : ICollectionFixture<PostgresAdminGateway>
{
    public const string Name = "Administration on PostgreSQL";
}
