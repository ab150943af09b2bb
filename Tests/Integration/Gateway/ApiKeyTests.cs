using System.Collections.Concurrent;
using System.Diagnostics;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>The definition offers a key as the second way to connect; this gateway has none yet and says so.</summary>
public class ApiKeyTests
{
    private const string Key = "a-key-that-somebody-holds-7f3a9c";

    [Theory]
    [InlineData(null)]
    [InlineData("Basic bWFrZXI6bWFrZXI=")]
    public async Task A_key_without_a_token_is_a_401_that_names_the_other_way(string? authorization)
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var client = gateway.ClientWith(null);
        client.DefaultRequestHeaders.Add("X-API-Key", Key);
        if (authorization is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        var problem = await client.GetProblemAsync("/api/people/1", 401, "api-key-invalid");

        Assert.Contains("Entra ID", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, problem.ToString(), StringComparison.Ordinal);
        Assert.Empty(gateway.Adapter.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_header_without_a_value_is_as_good_as_none(string key)
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var client = gateway.ClientWith(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);

        await client.GetProblemAsync("/api/people/1", 401, "token-missing");
    }

    [Fact]
    public async Task Beside_a_key_the_token_counts_and_the_key_stays_here()
    {
        await using var gateway = await GatewayHost.StartAsync();
        using var maker = await gateway.SignedInAsync();
        using var stranger = gateway.ClientWith("garbage.garbage.garbage");
        maker.DefaultRequestHeaders.Add("X-API-Key", Key);
        stranger.DefaultRequestHeaders.Add("X-API-Key", Key);

        await maker.GetOkAsync("/api/people/1");
        await stranger.GetProblemAsync("/api/people/1", 401, "token-invalid");

        var (path, headers) = Assert.Single(gateway.Adapter.Requests);
        Assert.DoesNotContain(Key, path + string.Join(' ', headers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_is_logged_or_traced()
    {
        await using var gateway = await GatewayHost.StartAsync(
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:LogLevel:Yarp", "Trace"),
            ("Logging:Console:LogLevel:Default", "None"), ("Logging:Console:LogLevel:Microsoft.AspNetCore", "None"), ("Logging:Console:LogLevel:Yarp", "None"));
        var log = new LogCapture();
        gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(span.DisplayName + string.Join(' ', span.TagObjects) + string.Join(' ', span.Baggage)),
        };
        ActivitySource.AddActivityListener(listener);
        using var anonymous = gateway.ClientWith(null);
        using var maker = await gateway.SignedInAsync();
        anonymous.DefaultRequestHeaders.Add("X-API-Key", Key);
        maker.DefaultRequestHeaders.Add("X-API-Key", Key);

        await anonymous.GetProblemAsync("/api/people/1", 401, "api-key-invalid");
        await maker.GetOkAsync("/api/people/1");

        Assert.Contains(log.Lines, line => line.Contains("/api/people/1", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.Contains("/api/", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines.Concat(spans), line => line.Contains(Key, StringComparison.Ordinal));
    }
}
