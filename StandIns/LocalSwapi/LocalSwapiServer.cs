using FusionSample.LocalSwapi.Api;
using FusionSample.LocalSwapi.Calls;
using FusionSample.LocalSwapi.Hosting;

namespace FusionSample.LocalSwapi;

/// <summary>
/// LocalSwapi inside another process, on two free loopback ports: a real upstream over real HTTP for tests. As many as one
/// likes can run side by side; the records are in memory once.
/// </summary>
public sealed class LocalSwapiServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalSwapiServer(WebApplication app)
    {
        _app = app;
        Url = new Uri(app.Services.GetRequiredService<SwapiListener>().Url);
        FaultsUrl = new Uri(app.Urls.Single());
        Faults = new HttpClient { BaseAddress = FaultsUrl };
    }

    /// <summary>Where SWAPI is served, such as <c>http://127.0.0.1:40123/</c>; the same after the port was closed and opened.</summary>
    public Uri Url { get; }

    /// <summary>Where the fault switches and the counts of calls are served.</summary>
    public Uri FaultsUrl { get; }

    /// <summary>A client of <see cref="FaultsUrl"/>.</summary>
    public HttpClient Faults { get; }

    /// <summary>Starts one whose links begin with <see cref="Url"/>.</summary>
    public static Task<LocalSwapiServer> StartAsync(CancellationToken cancellationToken = default) => StartAsync(null, cancellationToken);

    /// <summary>Starts one whose links begin with <paramref name="publicUrl"/>, or with <see cref="Url"/> when that is null.</summary>
    public static async Task<LocalSwapiServer> StartAsync(string? publicUrl, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(LocalSwapiServer).Assembly.GetName().Name,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [LocalSwapiOptions.UrlsKey] = "http://127.0.0.1:0",
            [LocalSwapiOptions.FaultsPortKey] = "0",
            [LocalSwapiOptions.PublicUrlKey] = publicUrl,
        });
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.AddLocalSwapi();

        var app = builder.Build();
        app.MapLocalSwapi();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new LocalSwapiServer(app);
    }

    /// <summary>Sets a fault, such as <c>new { kind = "status", status = 503, share = 0.2 }</c>, and returns when it is in force.</summary>
    /// <exception cref="ArgumentException">The fault cannot be taken; the message says why.</exception>
    public async Task SetFaultAsync(object fault, CancellationToken cancellationToken = default)
    {
        using var response = await Faults.PutAsJsonAsync("/faults", fault, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new ArgumentException(await response.Content.ReadAsStringAsync(cancellationToken), nameof(fault));
    }

    /// <summary>Clears the fault, and returns when all is well again.</summary>
    public async Task ClearFaultAsync(CancellationToken cancellationToken = default)
    {
        using var response = await Faults.DeleteAsync("/faults", cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The calls since the start or the last <see cref="ClearCalls"/>.</summary>
    public CallCounts CountCalls() => _app.Services.GetRequiredService<CallLog>().Count();

    /// <summary>Begins to count anew.</summary>
    public void ClearCalls() => _app.Services.GetRequiredService<CallLog>().Clear();

    /// <summary>Closes both ports.</summary>
    public async ValueTask DisposeAsync()
    {
        Faults.Dispose();
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
