using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace FusionSample.Tests.Browser;

/// <summary>What another .NET process still holds after a collection that is forced on it.</summary>
internal static class LiveBytes
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// What survived a full, blocking collection, in bytes: what is live, without the gaps between it, which the heap keeps for what comes. Who listens for <c>GCHeapCollect</c> of the runtime's events has it made
    /// (.NET runtime events, GC keywords).
    /// </summary>
    public static async Task<long> OfAsync(int processId)
    {
        var client = new DiagnosticsClient(processId);
        var provider = new EventPipeProvider(
            ClrTraceEventParser.ProviderName, EventLevel.Informational, (long)(ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect));
        using var session = client.StartEventPipeSession([provider], requestRundown: false);
        using var source = new EventPipeEventSource(session.EventStream);
        var size = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Another collection may come first, of the young alone or beside the program; its figure is no answer.
        var isFull = false;
        source.Clr.GCStart += collection => isFull = collection is { Depth: 2, Type: GCType.NonConcurrentGC };
        source.Clr.GCHeapStats += heap =>
        {
            if (isFull)
                size.TrySetResult(heap.TotalPromoted);
        };
        var reading = Task.Run(source.Process);
        try
        {
            return await size.Task.WaitAsync(Timeout, TestContext.Current.CancellationToken);
        }
        finally
        {
            await session.StopAsync(TestContext.Current.CancellationToken);
            await reading;
        }
    }
}
