using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Store.Opening;

/// <summary>Brings the store's tables up to date, once in a process, under a lock that ends with the process that holds it.</summary>
internal sealed class StoreSchema(IDbContextFactory<GatewayStore> stores, StoreConnection connection, ILogger<StoreSchema> logger)
{
    private volatile bool _isThere;

    /// <summary>Does nothing after it has succeeded. Not for two callers at once.</summary>
    /// <exception cref="ServiceDefaults.Starting.StartupException">The file cannot be used. A server that does not answer is a <see cref="System.Data.Common.DbException"/>.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (_isThere)
            return;
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        if (connection.IsFile)
            await StoreFile.MigrateAsync(connection, store, logger, cancellationToken);
        else // Npgsql locks the table of the migrations; the lock ends with the connection.
            await store.Database.MigrateAsync(cancellationToken);
        _isThere = true;
    }
}
