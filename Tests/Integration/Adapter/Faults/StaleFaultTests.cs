using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Faults;

/// <summary>The fault matrix, row 'stale': the external API is asked in vain, and the last known answer is given and marked.</summary>
public class StaleFaultTests(StaleAdapter adapter) : IClassFixture<StaleAdapter>
{
    [Theory]
    [MemberData(nameof(UpstreamFault.Rows), MemberType = typeof(UpstreamFault))]
    public async Task What_is_past_its_time_is_answered_as_last_known_and_asked_for_once(string name, int id)
    {
        var fault = UpstreamFault.Named(name);
        await adapter.BreakAsync(fault);
        try
        {
            for (var call = 0; call < 3; call++)
            {
                var answer = await adapter.Client.GetOkAsync($"/api/people/{id}");
                Assert.Equal(id, answer.GetProperty("id").GetInt32());
                Assert.True(answer.GetProperty("isLastKnown").GetBoolean());
            }

            // Asking a slow one goes on behind the answers.
            await Eventually.TrueAsync(() => Task.FromResult(adapter.AttemptsAt($"/api/people/{id}/") >= fault.Attempts));
            await adapter.Client.GetOkAsync($"/api/people/{id}");
            Assert.Equal(fault.Attempts, adapter.AttemptsAt($"/api/people/{id}/"));
            adapter.AssertWithinPolicy(fault);
            await adapter.AssertAliveAsync();
        }
        finally
        {
            await adapter.MendAsync();
        }
    }
}

/// <summary>One that knew a person for each row, once.</summary>
public sealed class StaleAdapter : FaultyAdapter
{
    protected override TimeSpan FreshFor => TimeSpan.FromSeconds(1);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LearnAsync();
        await Task.Delay(FreshFor, TestContext.Current.CancellationToken);
    }
}
