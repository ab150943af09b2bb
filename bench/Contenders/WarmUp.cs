using FusionSample.Bench.Load;
using FusionSample.Bench.Processes;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Contenders;

/// <summary>Loads a process until the compiler has done with it: first with few connections, which leave the compiler a core, then as in a round.</summary>
internal static class WarmUp
{
    private const int FewConnections = 2;
    private const int QuietSeconds = 2;

    // Two ticks of the kernel's clock in a second.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when it is warm, or <see cref="LoadOptions.WarmUpSeconds"/> are over.</summary>
    public static async Task RunAsync(
        ChildProcess process, Uri address, Requests requests, Surroundings setting, LoadOptions load, CancellationToken cancellationToken)
    {
        var few = load with { Connections = Math.Min(FewConnections, load.Connections), Threads = 1 };
        var left = await SettleAsync(process, few, load.WarmUpSeconds - 1);
        await SettleAsync(process, load, Math.Max(1, left));

        async Task<int> SettleAsync(ChildProcess compiling, LoadOptions connections, int seconds)
        {
            for (var quiet = 0; seconds > 0 && quiet < QuietSeconds; seconds--)
            {
                var before = CompilerTime.Of(compiling);
                await setting.Wrk.RunAsync(address, requests, connections, seconds: 1, cancellationToken);
                quiet = (CompilerTime.Of(compiling) - before).Duration() <= Quiet ? quiet + 1 : 0;
            }

            return seconds;
        }
    }
}
