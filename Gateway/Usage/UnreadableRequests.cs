using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace FusionSample.Gateway.Usage;

/// <summary>
/// Counts what Kestrel itself refuses, since no middleware ever sees it: requests that are no HTTP, too long or too slow. Kestrel tells of each by the
/// diagnostic event <c>Microsoft.AspNetCore.Server.Kestrel.BadRequest</c>.
/// </summary>
internal sealed class UnreadableRequests(DiagnosticListener diagnostics, UsageQueue queue, TimeProvider time) : IHostedService, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>Their outcome.</summary>
    public const string Outcome = "unreadable-request";

    private const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = diagnostics.Subscribe(this, name => name == Event);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: Event, Value: IFeatureCollection features })
        {
            var network = CallerNetwork.Of(features.Get<IHttpConnectionFeature>()?.RemoteIpAddress);
            queue.Add(new UsageRecord(time.GetUtcNow(), network, null, UsageRecord.NoOperation, Outcome, TimeSpan.Zero));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
