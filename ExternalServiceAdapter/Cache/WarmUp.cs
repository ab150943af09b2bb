using FusionSample.ExternalServiceAdapter.Catalogue;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>Reads the tables one after another when the adapter starts (<see cref="CacheOptions.WarmUp"/>), and those that fail again later.</summary>
internal sealed partial class WarmUp(IServiceProvider services, IOptions<CacheOptions> options, TimeProvider time, ILogger<WarmUp> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.WarmUp)
            return;
        await Task.Yield();
        // Not before: hosted services are made before the settings are checked, and what reads needs settings.
        var tables = services.GetRequiredService<ResourceTables>();
        IReadOnlyList<ICatalogueResource> left = [.. CatalogueResources.ByPath.Values];
        for (var pause = options.Value.RetryAfterFailure; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            left = await ReadAsync(tables, left, stoppingToken);
            if (left.Count == 0)
                return;
            await Task.Delay(pause, time, stoppingToken);
        }
    }

    // Returns those that failed.
    private async Task<IReadOnlyList<ICatalogueResource>> ReadAsync(
        ResourceTables tables, IEnumerable<ICatalogueResource> resources, CancellationToken stoppingToken)
    {
        var failed = new List<ICatalogueResource>();
        foreach (var resource in resources)
        {
            try
            {
                var table = await resource.NamesAsync(tables, stoppingToken);
                LogRead(logger, resource.Path, table.Value.Count);
            }
            // Of whatever kind: a warm-up that fails must not end the adapter.
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogNotRead(logger, resource.Path, exception.Message);
                failed.Add(resource);
            }
        }

        return failed;
    }

    [LoggerMessage(LogLevel.Information, "Warmed up: {Resource}, {Count} records.")]
    private static partial void LogRead(ILogger logger, string resource, int count);

    [LoggerMessage(LogLevel.Warning, "{Resource} could not be read for the warm-up, and will be tried again. {Reason}")]
    private static partial void LogNotRead(ILogger logger, string resource, string reason);
}
