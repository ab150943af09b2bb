using System.Diagnostics.Metrics;
using System.Net;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Adapter;

public class UpstreamGuardTests
{
    [Theory]
    [InlineData("/api/films/1/")]
    [InlineData("http://upstream.example/api/films/1/")]
    public async Task A_redirect_within_the_host_is_followed(string location) =>
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(location)).StatusCode);

    [Theory]
    [InlineData("http://elsewhere.example/api/films/1/")]
    [InlineData("https://upstream.example/api/films/1/")]
    [InlineData("http://upstream.example:8080/api/films/1/")]
    [InlineData("//elsewhere.example/api/films/1/")]
    [InlineData("//")]
    [InlineData("//:80")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/api/films/1")] // round in a circle
    [InlineData(null)]
    public async Task Any_other_redirect_is_refused(string? location)
    {
        var refusal = await Assert.ThrowsAsync<UpstreamException>(() => GetAsync(location));

        Assert.Equal("upstream-invalid", refusal.Problem.Slug);
    }

    private static async Task<HttpResponseMessage> GetAsync(string? location)
    {
        var upstream = new StubUpstream(new()
        {
            ["films/1"] = () =>
            {
                var redirect = new HttpResponseMessage(HttpStatusCode.Found);
                if (location is not null)
                    redirect.Headers.TryAddWithoutValidation("Location", location);
                return redirect;
            },
            ["films/1/"] = StubUpstream.Json("{}"),
        });
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var metrics = new UpstreamMetrics(services.GetRequiredService<IMeterFactory>(), new HostingEnvironment { ApplicationName = "adapter" });
        using var client = new HttpClient(new UpstreamGuard(Options.Create(new UpstreamOptions()), metrics) { InnerHandler = upstream });
        return await client.GetAsync("http://upstream.example/api/films/1", TestContext.Current.CancellationToken);
    }
}
