using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store.Opening;
using FusionSample.ServiceDefaults.Starting;
using FusionSample.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Tests.Integration.Store;

/// <summary>What can be wrong with a store's file or server, and what a killed process leaves behind.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task The_lock_of_a_killed_migration_is_removed()
    {
        await using (var first = await StoreHost.StartAsync(_folder.ConnectionString))
        {
            await using var store = await first.OpenAsync();
            await store.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00')""", TestContext.Current.CancellationToken);
        }

        await using var second = await StoreHost.StartAsync(_folder.ConnectionString);

        Assert.True(second.Access.IsCurrent);
        Assert.Single(second.Log.Lines, line => line.Contains("left behind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_waits_for_another_gateway_that_migrates()
    {
        var held = await FileLock.TakeAsync(_folder.File + ".lock", TestContext.Current.CancellationToken);

        var start = StoreHost.StartAsync(_folder.ConnectionString);
        await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        Assert.False(File.Exists(_folder.File));
        held.Dispose();

        await using var host = await start;
        await Eventually.TrueAsync(() => Task.FromResult(host.Access.IsCurrent));
    }

    [Fact]
    public async Task A_folder_in_the_files_place_stops_the_start()
    {
        Directory.CreateDirectory(_folder.File);

        await RefusedAsync(_folder.ConnectionString, _folder.File, "it is a folder", "ConnectionStrings:store", "Store:Folder");
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_stays_as_it_is()
    {
        await File.WriteAllTextAsync(_folder.File, new string('x', 5000), TestContext.Current.CancellationToken);

        await RefusedAsync(_folder.ConnectionString, _folder.File, "not a database");

        Assert.Equal(5000, new FileInfo(_folder.File).Length);
    }

    [Fact]
    public async Task A_file_that_can_only_be_read_stops_the_start()
    {
        await (await StoreHost.StartAsync(_folder.ConnectionString)).DisposeAsync();

        await RefusedAsync(_folder.ConnectionString + ";Mode=ReadOnly", _folder.File, "readonly");
    }

    [Fact]
    public async Task A_path_beneath_a_file_stops_the_start()
    {
        await File.WriteAllTextAsync(_folder.File, "", TestContext.Current.CancellationToken);

        await RefusedAsync(_folder.ConnectionString + "/gateway.db", _folder.File);
    }

    [Fact]
    public async Task A_server_that_is_away_does_not_stop_the_start_and_is_named_once_without_its_password()
    {
        await using var host = await StoreHost.StartAsync("Host=127.0.0.1;Port=1;Database=store;Username=gateway;Password=hush-hush");
        await host.Get<AccessWatch>().TakeOverAsync("access", TestContext.Current.CancellationToken);

        Assert.Null(host.Access.Last);
        Assert.False(host.Access.IsCurrent);
        var line = Assert.Single(host.Log.Lines, line => line.Contains("does not answer", StringComparison.Ordinal));
        Assert.Contains("127.0.0.1:1/store", line, StringComparison.Ordinal);
        Assert.Contains("Nobody is let in", line, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("hush-hush", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task RefusedAsync(string connectionString, params string[] words)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => StoreHost.StartAsync(connectionString));

        Assert.All(words, word => Assert.Contains(word, refused.Message, StringComparison.Ordinal));
    }
}
