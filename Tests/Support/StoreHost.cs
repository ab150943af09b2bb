using System.Security.Claims;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Admin;
using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Store;
using FusionSample.Gateway.Store.Opening;
using FusionSample.Gateway.Usage;
using FusionSample.ServiceDefaults.Redis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Support;

/// <summary>The part of a gateway that has to do with the store, without the server: one replica.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly IHost _host;

    private StoreHost(string connectionString, FakeTimeProvider? time, string? redis, IOnMark? handler)
    {
        Time = time ?? new FakeTimeProvider(DateTimeOffset.UtcNow);
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "Gateway" });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:store", connectionString), new("ConnectionStrings:cache", redis)]);
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Time);
        if (redis is not null)
            builder.AddRedisClient("cache");
        if (handler is not null)
            builder.Services.AddSingleton(handler);
        builder.AddStore();
        builder.AddAccess();
        builder.AddUsage();
        builder.AddAdministration();
        _host = builder.Build();
    }

    public FakeTimeProvider Time { get; }

    public LogCapture Log { get; } = new();

    public AccessState Access => Get<AccessState>();

    /// <summary>The person who acts.</summary>
    public static ClaimsPrincipal Admin { get; } = new(new ClaimsIdentity(
        [new("oid", "3d927f4b-850c-41ae-b234-9e507dcfa143"), new("scp", "Catalogue.Manage"), new("name", "IT Admin")], "test"));

    public static async Task<StoreHost> StartAsync(string connectionString, FakeTimeProvider? time = null, string? redis = null, IOnMark? handler = null)
    {
        var host = new StoreHost(connectionString, time, redis, handler);
        await host._host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task<GatewayStore> OpenAsync() =>
        Get<IDbContextFactory<GatewayStore>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>Makes a key by an act.</summary>
    public Task<Done<StoredKey>> MakeKeyAsync(string id, string? reason = null)
    {
        var key = KeyOf(id);
        return Get<AdminActs>().DoAsync(Admin, Mark.Access, store =>
        {
            store.Keys.Add(key);
            return Task.FromResult((key, (AdminAct?)new(AdminActions.CreateKey, id, reason)));
        });
    }

    public StoredKey KeyOf(string id, TimeSpan? life = null) => new()
    {
        Id = id,
        SecretHash = new byte[32],
        Owner = "the workshop",
        Role = "Maker",
        CreatedAt = Time.GetUtcNow(),
        CreatedBy = "somebody",
        ExpiresAt = Time.GetUtcNow() + (life ?? TimeSpan.FromDays(1)),
    };

    /// <summary>Ends in order, so that what waits is written.</summary>
    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
