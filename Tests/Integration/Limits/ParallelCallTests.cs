using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Limits;

/// <summary>Calls to the adapter at the same time.</summary>
public class ParallelCallTests
{
    [Fact]
    public async Task One_more_than_may_be_under_way_is_told_to_come_back_and_the_next_goes_through()
    {
        await using var gateway = await GatewayHost.StartAsync(("Limits:ParallelCalls", "1"));
        using var client = await gateway.SignedInAsync();
        var answer = gateway.Adapter.Answer;
        var reached = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        gateway.Adapter.Answer = async context =>
        {
            reached.SetResult();
            await released.Task;
            await answer(context);
        };
        var first = client.GetOkAsync("/api/people/1");
        await reached.Task;

        using var refused = await client.GetAsync("/api/people/2", TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        await refused.ProblemAsync(503, "adapter-busy");
        Assert.Single(gateway.Adapter.Requests);
        gateway.Adapter.Answer = answer;
        released.SetResult();
        await first;
        await client.GetOkAsync("/api/people/3");
    }
}
