using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.Adapter.Faults;

/// <summary>
/// An adapter whose external API can be broken in all ways of <see cref="UpstreamFault"/>, by real sockets and names, and which counts
/// what it tries: also what never arrives. Its circuits bear all rows of a matrix, so that each fault is met by itself.
/// </summary>
public class FaultyAdapter : IAsyncLifetime
{
    public const int Retries = 1;

    /// <summary>The longest that a cold caller waits; a busy machine may take two seconds more.</summary>
    public static readonly TimeSpan HardTimeout = TimeSpan.FromSeconds(7);

    private readonly ChangingSettings _settings = new();
    private readonly ConcurrentDictionary<string, int> _attempts = new();
    private AdapterHost? _host;
    private UntrustedServer? _untrusted;

    public HttpClient Client => _host!.Client;

    internal UntrustedServer Untrusted => _untrusted!;

    /// <summary>How long an answer is fresh.</summary>
    protected virtual TimeSpan FreshFor => TimeSpan.FromHours(1);

    public virtual async ValueTask InitializeAsync()
    {
        _untrusted = await UntrustedServer.StartAsync(-30, -1);
        _host = await AdapterHost.StartAsync(
            web =>
            {
                web.ConfigureAppConfiguration((_, configuration) => configuration.Add(_settings));
                web.ConfigureTestServices(services => services.AddHttpClient(nameof(UpstreamClient))
                    .AddHttpMessageHandler(() => new Attempts(_attempts)));
            },
            ("Upstream:Retries", Retries.ToString(CultureInfo.InvariantCulture)),
            ("Upstream:RetryDelay", "00:00:00.010"),
            ("Upstream:AttemptTimeout", "00:00:02"),
            ("Upstream:TotalTimeout", "00:00:05"),
            ("Upstream:BreakerMinimumThroughput", "10000"),
            ("Cache:HardTimeout", HardTimeout.ToString()),
            ("Cache:RetryAfterFailure", "00:05:00"),
            ("Cache:FreshFor", FreshFor.ToString()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_untrusted is not null)
            await _untrusted.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads the person of each row.</summary>
    protected async Task LearnAsync()
    {
        foreach (var row in Enumerable.Range(1, UpstreamFault.All.Count))
            await Client.GetOkAsync($"/api/people/{row}");
    }

    /// <summary>Sets the fault and begins to count.</summary>
    public async Task BreakAsync(UpstreamFault fault)
    {
        if (fault.Switch is not null)
            await _host!.Swapi.SetFaultAsync(fault.Switch, TestContext.Current.CancellationToken);
        if (fault.Address is { } address)
            _settings.Change($"services:swapi:{address.Scheme}:0", address.Of(this));
        _host!.Swapi.ClearCalls();
        _attempts.Clear();
    }

    /// <summary>All is well again.</summary>
    public async Task MendAsync()
    {
        _settings.Reset();
        await _host!.Swapi.ClearFaultAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>How often this path was tried, whether it arrived or not.</summary>
    public int AttemptsAt(string path) => _attempts.GetValueOrDefault(path);

    /// <summary>No address was tried more often than the policy says, and nothing arrived that was not tried.</summary>
    public void AssertWithinPolicy(UpstreamFault fault)
    {
        Assert.All(_attempts, path => Assert.InRange(path.Value, 0, fault.Attempts));
        Assert.All(_host!.Swapi.CountCalls().Paths, path => Assert.InRange(path.Value, 0, AttemptsAt(path.Key)));
        Assert.Equal(0, Untrusted.Asked);
    }

    /// <summary>The fault has taken nothing down.</summary>
    public async Task AssertAliveAsync()
    {
        using var alive = await Client.GetAsync("/alive", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    private sealed class Attempts(ConcurrentDictionary<string, int> counts) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            counts.AddOrUpdate(request.RequestUri!.PathAndQuery, 1, (_, count) => count + 1);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
