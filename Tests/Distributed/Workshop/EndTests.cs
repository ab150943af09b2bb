namespace FusionSample.Tests.Distributed.Workshop;

/// <summary>However Workshop ends, no service outlives it, and its exit code says why.</summary>
public sealed class EndTests
{
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public Task Sigterm_to_a_running_workshop_leaves_no_process() => SignalAsync("TERM");

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public Task Ctrl_c_leaves_no_process() => SignalAsync("INT");

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_terminal_that_is_closed_while_it_starts_leaves_no_process()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        Assert.SkipWhen(UnixProcess.IgnoresHangup(), UnixProcess.HangupIgnored);
        await using var workshop = WorkshopProcess.Start([]);
        Dictionary<string, int> services;
        while ((services = UnixProcess.ServicesOf(workshop.ProcessId)).Count < 2 && !workshop.Exit.IsCompleted)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        await UnixProcess.SignalAsync(workshop.ProcessId, "HUP");

        Assert.Equal(0, await workshop.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(services.Values, UnixProcess.Exists);
        Assert.False(File.Exists(workshop.ReadyFile));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_killed_service_ends_the_others_and_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        await using var workshop = await WorkshopProcess.StartReadyAsync(TestContext.Current.CancellationToken);
        var services = UnixProcess.ServicesOf(workshop.ProcessId);

        await UnixProcess.SignalAsync(services["Gateway"], "KILL");

        Assert.Equal(4, await workshop.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Contains("gateway ended by itself with exit code 137", workshop.Output);
        Assert.DoesNotContain(services.Values, UnixProcess.Exists);
    }

    private static async Task SignalAsync(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        Assert.SkipWhen(signal == "INT" && UnixProcess.IgnoresInterrupt(), UnixProcess.InterruptIgnored);
        await using var workshop = await WorkshopProcess.StartReadyAsync(TestContext.Current.CancellationToken);
        var services = UnixProcess.ServicesOf(workshop.ProcessId);
        Assert.Equal(["ExternalServiceAdapter", "Gateway", "LocalEntra", "LocalRedis", "LocalSwapi", "Workbench"], services.Keys.Order());

        await UnixProcess.SignalAsync(workshop.ProcessId, signal);

        Assert.Equal(0, await workshop.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(services.Values, UnixProcess.Exists);
    }
}
