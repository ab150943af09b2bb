using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Faults;

/// <summary>The fault matrix, row 'fresh': nobody is asked, and nobody notices.</summary>
public class FreshFaultTests(FreshAdapter adapter) : IClassFixture<FreshAdapter>
{
    [Theory]
    [MemberData(nameof(UpstreamFault.Rows), MemberType = typeof(UpstreamFault))]
    public async Task What_is_fresh_is_answered_as_before_and_nobody_is_asked(string name, int id)
    {
        var fault = UpstreamFault.Named(name);
        await adapter.BreakAsync(fault);
        try
        {
            var answer = await adapter.Client.GetOkAsync($"/api/people/{id}");

            Assert.Equal(id, answer.GetProperty("id").GetInt32());
            Assert.False(answer.GetProperty("isLastKnown").GetBoolean());
            Assert.Equal(0, adapter.AttemptsAt($"/api/people/{id}/"));
            adapter.AssertWithinPolicy(fault);
            await adapter.AssertAliveAsync();
        }
        finally
        {
            await adapter.MendAsync();
        }
    }
}

/// <summary>One that knows a person for each row.</summary>
public sealed class FreshAdapter : FaultyAdapter
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LearnAsync();
    }
}
