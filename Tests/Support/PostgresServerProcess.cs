using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FusionSample.Gateway.Access;
using Npgsql;

namespace FusionSample.Tests.Support;

/// <summary>
/// Debian's PostgreSQL on a free port with its files in a temporary folder, made by the first test that wants it; stopped by its id.
/// One for all tests, with a database for each.
/// </summary>
public sealed class PostgresServerProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fusion-postgres-").FullName;
    private Process? _process;
    private int _port;
    private int _databases;

    /// <summary>The connection string of a new database that does not exist yet, as an operator might name one.</summary>
    public async Task<string> NewDatabaseOrSkipAsync()
    {
        if (_process is null)
            await StartOrSkipAsync();
        return ConnectionString($"store{Interlocked.Increment(ref _databases)}");
    }

    /// <summary>Stops it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        await _process!.WaitForExitAsync();
    }

    /// <summary>Starts it again on the same port, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        _process?.Dispose();
        _process = Start("postgres", "-D", Data, "-p", $"{_port}", "-h", "127.0.0.1", "-k", _folder, "-c", "fsync=off");
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}";

    private async Task StartOrSkipAsync()
    {
        Assert.SkipWhen(Program("initdb") is null, "PostgreSQL is not installed; .ci/run installs it.");
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        if (Environment.IsPrivilegedProcess)
            await (Process.Start("chown", ["postgres", _folder]).WaitForExitAsync());
        await RunAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C");
        await StartAsync();
        // The first store of a process takes longer than a gateway waits for it at its start.
        await using var first = await StoreHost.StartAsync(ConnectionString("first"));
        await Eventually.TrueAsync(() =>
        {
            first.Time.Advance(AccessWatch.Interval);
            return Task.FromResult(first.Access.IsCurrent);
        });
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}.");
    }

    // PostgreSQL refuses to run as root; the package has made the user.
    private Process Start(string program, params string[] arguments)
    {
        string[] all = [Program(program)!, .. arguments];
        if (Environment.IsPrivilegedProcess)
            all = ["runuser", "-u", "postgres", "--", .. all];
        var process = Process.Start(new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string? Program(string name) => Programs.Find(name) ?? (Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", name)).LastOrDefault(File.Exists)
        : null);
}
