using FusionSample.Bench.Processes;

namespace FusionSample.Tests.Unit.Bench;

/// <summary>A process as <c>/proc/ID/stat</c> tells it.</summary>
public sealed class ProcessUsageTests
{
    [Theory]
    [InlineData("nginx")]
    [InlineData("a (very) odd 7 name)")]
    public void Times_and_memory_are_found_behind_any_name(string name)
    {
        var (id, parent, usage) = ProcessUsage.Parse(
            $"4711 ({name}) S 42 4711 4711 0 -1 4194304 1 0 0 0 150 50 9 9 20 0 3 0 100 123456789 25 18446744073709551615", pageSize: 4096);

        Assert.Equal((4711, 42), (id, parent));
        Assert.Equal(TimeSpan.FromSeconds(2), usage.Cpu);
        Assert.Equal(25 * 4096, usage.Memory);
    }
}
