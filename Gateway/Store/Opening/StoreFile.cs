using FusionSample.ServiceDefaults.Starting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Store.Opening;

/// <summary>What a SQLite file needs before it can be migrated by several processes.</summary>
internal static class StoreFile
{
    /// <summary>Runs the migrations while no other process does, or says in plain words why the file cannot be had.</summary>
    /// <exception cref="StartupException">The file cannot be opened or written, or is no database.</exception>
    public static async Task MigrateAsync(StoreConnection connection, GatewayStore store, ILogger logger, CancellationToken cancellationToken)
    {
        var file = connection.Place;
        if (Directory.Exists(file))
            throw Refused(file, "it is a folder", null);
        try
        {
            MakeFolder(Path.GetDirectoryName(file)!);
            using var held = await FileLock.TakeAsync(file + ".lock", cancellationToken);
            await PrepareAsync(store, logger, cancellationToken);
            await store.Database.MigrateAsync(cancellationToken);
        }
        catch (SqliteException cause) when (cause.SqliteErrorCode is not (SqliteErrors.Busy or SqliteErrors.Locked))
        {
            throw Refused(file, cause.Message, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Refused(file, cause.Message, cause);
        }
    }

    // One that is made here is for this user alone; one that is there stays as it is.
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task PrepareAsync(GatewayStore store, ILogger logger, CancellationToken cancellationToken)
    {
        // Readers and one writer do not wait for each other; the file keeps it.
        await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        // A file that can only be read is found now and not by the first act. Who holds our lock is the only one to migrate, so that
        // an entry in Entity Framework's own lock is one that a killed process left behind; it would wait for it for ever.
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var hasLock = await store.Database
            .SqlQueryRaw<int>("""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'""")
            .SingleAsync(cancellationToken) > 0;
        if (hasLock && await store.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellationToken) > 0)
            logger.LogWarning("Removed the migrations' lock that a process left behind in the store.");
        await transaction.CommitAsync(cancellationToken);
    }

    private static StartupException Refused(string file, string why, Exception? cause) => new(
        $"The store's file '{file}' cannot be used: {why.TrimEnd('.')}. Set {StoreConnection.Key} to 'Data Source=…', or {StoreOptions.Section}:{nameof(StoreOptions.Folder)} "
        + "to a folder, where this user may write.", cause);
}
