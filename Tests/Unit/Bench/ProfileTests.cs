using FusionSample.Bench.Profile;

namespace FusionSample.Tests.Unit.Bench;

/// <summary>Samples of stacks, and whose they are.</summary>
public sealed class ProfileTests
{
    private const string Samples = """
        .NET TP Worker
                7f01 instance !1 [System.Private.CoreLib] System.Collections.Generic.Dictionary`2::FindValue(!0)[Tier1] (/tmp/perf-1.map)
                7f02 instance void [Gateway] FusionSample.Gateway.Limits.Leases.LeasedWindows::TakeAsync()[Tier1] (/tmp/perf-1.map)
                7f03 instance void [Gateway] FusionSample.Gateway.Usage.UsageMiddleware::InvokeAsync()[Tier1] (/tmp/perf-1.map)
                7f04 instance void [Microsoft.AspNetCore.Server.Kestrel.Core] Http1Connection::ProcessRequests()[Tier1] (/tmp/perf-1.map)

        .NET Tiered Com
                35b3 [unknown] (/usr/share/dotnet/libcoreclr.so)
                891f start_thread (/usr/lib/libc.so.6)

        .NET TP Worker
                ffff tcp_sendmsg ([kernel.kallsyms])
                7f04 instance void [Microsoft.AspNetCore.Server.Kestrel.Core] Http1Connection::ProcessRequests()[Tier1] (/tmp/perf-1.map)

        .NET TP Worker
                7f05 instance void [Gateway] FusionSample.Gateway.Edges.RequestTarget::RefuseAmbiguous()[Tier1] (/tmp/perf-1.map)

        """;

    [Fact]
    public void Sample_counts_for_the_innermost_frame_that_belongs_to_a_part()
    {
        var profile = StackProfile.Of(PerfScript.Stacks(Samples), cpuMicroseconds: 40);

        Assert.Equal(4, profile.Samples);
        Assert.Equal(
            ["system calls: the network, mostly", "compiler", "limits, with their Redis client", "correlation, edges, problems"],
            profile.Shares.Keys);
        Assert.All(profile.Shares.Values, share => Assert.Equal(0.25, share));
    }
}
