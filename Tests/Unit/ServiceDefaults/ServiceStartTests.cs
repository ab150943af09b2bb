using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.Tests.Unit.ServiceDefaults;

/// <summary>A service that is stopped before it has started.</summary>
public sealed class ServiceStartTests
{
    [Fact]
    public async Task It_ends_without_a_stack_trace() =>
        Assert.Equal(ServiceStart.Refused, await ServiceStart.RunAsync(() => throw new TaskCanceledException()));

    [Fact]
    public async Task A_time_that_ran_out_is_no_stop() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() => ServiceStart.RunAsync(() => throw new TaskCanceledException("", new TimeoutException())));
}
