using System.Diagnostics.Metrics;
using FusionSample.Gateway.Limits;
using FusionSample.Gateway.Limits.Callers;
using FusionSample.Gateway.Limits.Leases;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>The part of one gateway that grants, on the common log and a clock that a test moves.</summary>
internal sealed class Replica
{
    private static readonly ServiceProvider MeterServices = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public Replica(ILeaseLog log, TimeProvider time, LimitOptions limits)
    {
        var options = Options.Create(limits);
        Presence = new LogPresence(options, LoggerFactory.Create(logging => logging.AddProvider(Log)).CreateLogger<LogPresence>());
        var meters = MeterServices.GetRequiredService<IMeterFactory>();
        var client = new LeaseClient(log, Presence, new LeaseMetrics(meters, new HostingEnvironment { ApplicationName = "Gateway" }), time);
        Windows = new LeasedWindows(client, options);
        Callers = new(Windows, options);
    }

    public LogCapture Log { get; } = new();

    public LogPresence Presence { get; }

    public LeasedWindows Windows { get; }

    public CallerLimits Callers { get; }
}
