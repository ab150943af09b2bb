using System.Diagnostics;
using FusionSample.Gateway.Proxy.Balancing;

namespace FusionSample.Tests.Unit.Gateway;

public class HealthProbeSpansTests
{
    [Theory]
    [InlineData("proxy.cluster_health_checks", false)]
    [InlineData("proxy.forwarder", true)]
    public void A_probe_and_what_it_causes_is_not_exported_and_all_else_is(string operation, bool exported)
    {
        using var processor = new HealthProbeSpans();
        using var outer = Started(operation);
        using var inner = Started("System.Net.Http.HttpRequestOut");

        processor.OnEnd(inner);
        processor.OnEnd(outer);

        Assert.Equal((exported, exported), (outer.Recorded, inner.Recorded));
    }

    private static Activity Started(string operation) => new Activity(operation) { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
}
