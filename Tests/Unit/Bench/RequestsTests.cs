using FusionSample.Bench.Load;

namespace FusionSample.Tests.Unit.Bench;

/// <summary>The requests of a load.</summary>
public sealed class RequestsTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 3)]
    [InlineData(7, 9)]
    public void Paths_are_repeated_until_every_caller_has_a_turn(int callers, int lines)
    {
        var requests = new Requests(["/a", "/b", "/c"], [.. Enumerable.Range(0, callers).Select(caller => $"X-API-Key: {caller}")]);

        Assert.Equal(lines, requests.Lines.Count());
        Assert.Equal(["/a", "/b", "/c"], requests.Lines.Distinct());
    }
}
