using FusionSample.Gateway.Store.Opening;
using Microsoft.Data.Sqlite;

namespace FusionSample.Tests.Support;

/// <summary>A folder for a store's file, gone afterwards.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fusion-store-").FullName;

    public string File => System.IO.Path.Combine(Path, "gateway.db");

    public string ConnectionString => "Data Source=" + File;

    public void Dispose()
    {
        // The pool keeps the file open, which on Windows keeps it from being deleted.
        using (var pooled = new SqliteConnection(StoreConnection.Of(ConnectionString, null, Path).ConnectionString))
            SqliteConnection.ClearPool(pooled);
        Directory.Delete(Path, recursive: true);
    }
}
