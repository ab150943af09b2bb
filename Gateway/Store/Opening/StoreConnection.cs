using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FusionSample.Gateway.Store.Opening;

/// <summary>Which database it is: a file (SQLite) or a server (PostgreSQL).</summary>
/// <param name="ConnectionString">As the provider takes it.</param>
/// <param name="Place">The file, or host, port and database: what a log may say.</param>
/// <param name="IsFile">Whether it is SQLite.</param>
internal sealed record StoreConnection(string ConnectionString, string Place, bool IsFile)
{
    /// <summary>The key in the configuration.</summary>
    public const string Key = "ConnectionStrings:store";

    /// <summary>How long a statement waits for another's lock on the file, in seconds.</summary>
    private const int BusySeconds = 10;

    /// <summary>How long a server may take to be connected to, and to answer a statement, in seconds: less than a caller waits.</summary>
    private const int ConnectSeconds = 3, AnswerSeconds = 5;

    private const string Remedy =
        $"{Key} must name a PostgreSQL server (Host=…;Database=…;Username=…;Password=…) or a SQLite file (Data Source=…), or be blank for a file of the gateway's own.";

    /// <exception cref="FormatException">It is neither, or not well formed. The message names key and remedy, and no value.</exception>
    public static StoreConnection Of(string? connectionString, string? folder, string contentRoot)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(connectionString))
                return File(new() { DataSource = Path.Combine(FolderOr(folder, contentRoot), "gateway.db") }, contentRoot, new());
            var words = new DbConnectionStringBuilder { ConnectionString = connectionString };
            if (words.ContainsKey("Host") || words.ContainsKey("Server"))
                return Server(new(connectionString), words);
            if (words.ContainsKey("Data Source"))
                return File(new(connectionString), contentRoot, words);
        }
        catch (ArgumentException malformed)
        {
            throw new FormatException($"{Remedy} {malformed.Message}", malformed);
        }

        throw new FormatException(Remedy);
    }

    private static StoreConnection Server(NpgsqlConnectionStringBuilder server, DbConnectionStringBuilder given)
    {
        if (!given.ContainsKey("Timeout"))
            server.Timeout = ConnectSeconds;
        if (!given.ContainsKey("Command Timeout") && !given.ContainsKey("CommandTimeout"))
            server.CommandTimeout = AnswerSeconds;
        return new(server.ConnectionString, $"{server.Host}:{server.Port}/{server.Database ?? server.Username}", IsFile: false);
    }

    private static StoreConnection File(SqliteConnectionStringBuilder file, string contentRoot, DbConnectionStringBuilder given)
    {
        if (file.DataSource is "" or ":memory:" || file.DataSource.StartsWith("file:", StringComparison.Ordinal) || file.Mode == SqliteOpenMode.Memory)
            throw new FormatException(Remedy + " What is in memory does not last.");
        file.DataSource = Path.GetFullPath(file.DataSource, contentRoot);
        if (!given.ContainsKey("Default Timeout"))
            file.DefaultTimeout = BusySeconds;
        return new(file.ConnectionString, file.DataSource, IsFile: true);
    }

    // The user's folder is blank for a user without a home, as some containers run as.
    private static string FolderOr(string? folder, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(folder))
            return Path.GetFullPath(folder, contentRoot);
        var users = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return users.Length > 0 ? Path.Combine(users, "FusionSample") : contentRoot;
    }
}
