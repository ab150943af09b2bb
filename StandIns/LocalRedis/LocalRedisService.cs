using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalRedis;

/// <summary>Runs the server as long as the host runs.</summary>
internal sealed class LocalRedisService(
    IOptions<LocalRedisOptions> options, ILoggerFactory logging, ILogger<LocalRedisService> logger) : IHostedService, IDisposable
{
    private LocalRedisServer? _server;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _server = LocalRedisServer.Start(options.Value.Port, logging);
        logger.LogInformation("LocalRedis answers on {Endpoint}; what it holds is gone when it stops", _server.ConnectionString);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => Interlocked.Exchange(ref _server, null)?.Dispose();
}
