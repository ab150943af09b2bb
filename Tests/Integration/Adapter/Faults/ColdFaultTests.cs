using System.Diagnostics;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Faults;

/// <summary>The fault matrix, row 'cold': nothing is known, so that the failure shows, as what it is and in time.</summary>
public class ColdFaultTests(FaultyAdapter adapter) : IClassFixture<FaultyAdapter>
{
    [Theory]
    [MemberData(nameof(UpstreamFault.Rows), MemberType = typeof(UpstreamFault))]
    public async Task What_is_not_known_is_a_problem_within_the_hard_timeout(string name, int id)
    {
        var fault = UpstreamFault.Named(name);
        await adapter.BreakAsync(fault);
        try
        {
            var clock = Stopwatch.StartNew();
            await adapter.Client.GetProblemAsync($"/api/people/{id}", fault.Status, fault.Problem);
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, FaultyAdapter.HardTimeout + TimeSpan.FromSeconds(2));
            Assert.Equal(fault.Attempts, adapter.AttemptsAt($"/api/people/{id}/"));
            adapter.AssertWithinPolicy(fault);
            await adapter.AssertAliveAsync();
        }
        finally
        {
            await adapter.MendAsync();
        }

        await adapter.Client.GetOkAsync($"/api/people/{id}");
    }
}
