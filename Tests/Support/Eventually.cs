using System.Diagnostics;

namespace FusionSample.Tests.Support;

internal static class Eventually
{
    /// <summary>Asks until it is so; fails after the time allowed (30 s by default).</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? within = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(30);
        var started = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(started.Elapsed < limit, $"It did not come true within {limit}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
