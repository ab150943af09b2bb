using FusionSample.Workshop.Model;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Distributed;

/// <summary>Blocks of free ports below those that systems hand out by themselves, each given once in a test run.</summary>
internal static class FreePorts
{
    private const int BlockSize = 16;
    private const int First = 12_000;
    private const int Blocks = 1_000;
    private static int _next = Random.Shared.Next(Blocks);

    /// <summary>The first port of a block of sixteen.</summary>
    public static int NextBlock()
    {
        for (var attempt = 0; attempt < Blocks; attempt++)
        {
            var first = First + (Interlocked.Increment(ref _next) % Blocks * BlockSize);
            var block = Enumerable.Range(first, BlockSize).Select(port => new Endpoint("test", port, ""));
            if (PortCheck.Taken([new Resource("test", "Test", HealthCheck.Http, [.. block])]).Count == 0)
                return first;
        }

        throw new InvalidOperationException("No block of sixteen free ports was found.");
    }
}
