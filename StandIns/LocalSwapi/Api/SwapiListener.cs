using FusionSample.LocalSwapi.Hosting;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalSwapi.Api;

/// <summary>Opens SWAPI's port with the process, and closes and opens it again when the fault switches say so.</summary>
internal sealed class SwapiListener(IOptions<LocalSwapiOptions> options, IServiceProvider services) : IHostedService, IAsyncDisposable
{
    // How long calls may still run when the port is closed, before their connections are cut off.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    private readonly PublicAddress _address = new();
    private WebApplication? _app;
    private PortReservation? _reservation;
    private string? _urls;

    /// <summary>Where it listens, or listened before it was closed. A free port is chosen once and kept.</summary>
    public string Url => _urls?.Split(';')[0] ?? throw new InvalidOperationException("SWAPI's port has not been opened yet.");

    public Task StartAsync(CancellationToken cancellationToken) => OpenAsync();

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async Task OpenAsync()
    {
        if (_app is not null)
            return;

        var app = SwapiHost.Build(_urls ?? options.Value.Urls, _address, services);
        _reservation?.Dispose();
        _reservation = null;
        try
        {
            if (options.Value.PublicUrl is { } publicUrl)
                _address.Set(publicUrl);
            await app.StartAsync();
            _urls = string.Join(';', app.Urls);
            if (options.Value.PublicUrl is null)
                _address.Set(Url);
            _app = app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>After this a connection is refused, and every open one has been closed. The port is kept for us.</summary>
    public async Task CloseAsync()
    {
        if (_app is null)
            return;

        await StopAsync(_app);
        _app = null;
        _reservation = new PortReservation(_urls!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await StopAsync(_app);
        _app = null;
        _reservation?.Dispose();
        _reservation = null;
    }

    private static async Task StopAsync(WebApplication app)
    {
        using var grace = new CancellationTokenSource(Grace);
        await app.StopAsync(grace.Token);
        await app.DisposeAsync();
    }
}
