using System.Threading.Channels;
using Microsoft.Extensions.Options;
using OpenTelemetry;

namespace FusionSample.Workbench.Traces;

/// <summary>Sends on what came, in order, to the receiver of <c>--otlp</c>. What does not fit its queue, or arrives nowhere, is dropped.</summary>
internal sealed partial class TelemetryForwarder(IHttpClientFactory clients, IOptions<TracesOptions> options, ILogger<TelemetryForwarder> logger) : BackgroundService
{
    /// <summary>The client's name.</summary>
    public const string Client = "telemetry";

    // Six services, three signals, once a second: some seconds of a receiver that does not answer.
    private const int MaxWaiting = 64;

    private readonly Channel<(Signal Signal, byte[] Body)> _waiting = Channel.CreateBounded<(Signal, byte[])>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private bool _isAway;

    /// <summary>Whether there is anywhere to send to.</summary>
    public bool IsOn => options.Value.ForwardTo is not null;

    /// <summary>Sends it on when its turn comes.</summary>
    public void Send(Signal signal, byte[] body)
    {
        if (IsOn)
            _waiting.Writer.TryWrite((signal, body));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn)
            return;
        // It would tell of itself what it tells, for ever.
        using var _ = SuppressInstrumentationScope.Begin();
        await foreach (var (signal, body) in _waiting.Reader.ReadAllAsync(stoppingToken))
            await SendAsync(signal, body, stoppingToken);
    }

    private async Task SendAsync(Signal signal, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            using var request = OtlpRequest.Create(options.Value, signal, body);
            using var response = await http.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            _isAway = false;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Once for each time it goes: telemetry comes every second.
            if (!_isAway)
                LogAway(options.Value.ForwardTo!, exception.Message);
            _isAway = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telemetry cannot be sent on to {Address} and is dropped until it can: {Reason} Is a receiver running there? --otlp names it.")]
    private partial void LogAway(Uri address, string reason);
}
