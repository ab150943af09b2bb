using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>Certificate checks are never relaxed, not even in Development: that is how SWAPI's own host fails.</summary>
public class CertificateTests
{
    [Theory(Explicit = true)]
    [Trait("Run", "ci")]
    [InlineData(-30, -1)] // expired, and signed by nobody either: no test can make the machine trust its signer
    [InlineData(-1, 30)] // signed by nobody
    public async Task An_upstream_with_a_bad_certificate_is_a_502(int validFromDays, int validToDays)
    {
        await using var upstream = await UntrustedServer.StartAsync(validFromDays, validToDays);
        await using var adapter = await AdapterHost.StartAsync(
            ("services:swapi:https:0", upstream.Url), ("Upstream:BaseAddress", "https://swapi/api/"));

        await adapter.Client.GetProblemAsync("/api/people/1", 502, "upstream-unreachable");
        Assert.Equal(0, upstream.Asked);
    }
}
