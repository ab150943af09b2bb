using FusionSample.Bench.Load;
using FusionSample.Bench.Processes;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Contenders;

/// <summary>Checks, warms up and measures a contender that has been started.</summary>
internal static class Trial
{
    /// <summary>Checks one that has been started, warms it up and measures it.</summary>
    public static async Task<Round> RunWarmAsync(
        string name, RunningContender running, Requests requests, Surroundings setting, LoadOptions load, CancellationToken cancellationToken)
    {
        await WarmUpAsync(name, running, requests, setting, load, cancellationToken);
        return await MeasureAsync(running, requests, setting, load, load.RoundSeconds, cancellationToken);
    }

    /// <summary>Checks one that has been started and warms it up.</summary>
    public static async Task WarmUpAsync(
        string name, RunningContender running, Requests requests, Surroundings setting, LoadOptions load, CancellationToken cancellationToken)
    {
        using (var client = Answers.Client(running.Address, running.Header))
            await Answers.CheckAsync(name, client, setting.Answers, cancellationToken);
        await WarmUp.RunAsync(running.Process, running.Address, requests, setting, load, cancellationToken);
    }

    /// <summary>Measures one that is warm.</summary>
    public static async Task<Round> MeasureAsync(
        RunningContender running, Requests requests, Surroundings setting, LoadOptions load, int seconds, CancellationToken cancellationToken)
    {
        var compiler = CompilerTime.Of(running.Process);
        var (own, behind) = (ProcessUsage.Of([running.Process]), ProcessUsage.Of(running.Behind));
        var result = await setting.Wrk.RunAsync(running.Address, requests, load, seconds, cancellationToken);
        var (ownAfter, behindAfter) = (ProcessUsage.Of([running.Process]), ProcessUsage.Of(running.Behind));
        return new Round
        {
            RequestsPerSecond = result.RequestsPerSecond,
            P50Milliseconds = result.P50.TotalMilliseconds,
            P99Milliseconds = result.P99.TotalMilliseconds,
            CpuMicroseconds = (ownAfter.Cpu - own.Cpu).TotalMicroseconds / result.Requests,
            CpuBehindMicroseconds = (behindAfter.Cpu - behind.Cpu).TotalMicroseconds / result.Requests,
            // A thread of the compiler that had nothing to do may have ended, and its time with it.
            CompilerMicroseconds = Math.Max(0, (CompilerTime.Of(running.Process) - compiler).TotalMicroseconds / result.Requests),
            MemoryBytes = ownAfter.Memory,
            Errors = result.Errors,
        };
    }
}
