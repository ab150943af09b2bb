using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ServiceDefaults;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Adapter;

/// <summary>The upstream client as the adapter registers it, ServiceDefaults included, over answers that a test makes, on a clock that it moves.</summary>
internal sealed class UpstreamPipeline : HttpMessageHandler
{
    private readonly IHost _host;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _answer;
    private int _attempts;

    public UpstreamPipeline(Func<HttpRequestMessage, HttpResponseMessage> answer, params (string Key, string Value)[] settings)
        : this((request, _) => Task.FromResult(answer(request)), settings)
    {
    }

    public UpstreamPipeline(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, params (string Key, string Value)[] settings)
    {
        _answer = answer;
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "adapter" });
        builder.Configuration["Upstream:BaseAddress"] = "http://upstream.example/api/";
        builder.Configuration["Upstream:Retries"] = "0";
        builder.Configuration["Upstream:RetryDelay"] = "00:00:00";
        foreach (var (key, value) in settings)
            builder.Configuration["Upstream:" + key] = value;
        builder.AddServiceDefaults();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.AddUpstream();
        builder.Services.AddHttpClient(nameof(UpstreamClient)).ConfigurePrimaryHttpMessageHandler(() => this);
        _host = builder.Build();
        Client = _host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(UpstreamClient));
    }

    public FakeTimeProvider Time { get; } = new();

    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>The calls that reached the external API.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Fails when it takes long by the wall's clock: on the test's own it might last for ever.</summary>
    public Task<HttpResponseMessage> GetAsync(string path = "people/1/") =>
        Client.GetAsync(path, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Returns when so many calls have reached the external API: a clock that is moved too early is not heard.</summary>
    public Task ReachedAsync(int attempts) => Eventually.TrueAsync(() => Task.FromResult(Attempts >= attempts));

    /// <summary>The refusal of an open circuit.</summary>
    public async Task<UpstreamException> RefusalAsync(string path = "people/1/")
    {
        var refusal = await Assert.ThrowsAsync<UpstreamException>(() => GetAsync(path));
        Assert.Equal("upstream-unavailable", refusal.Problem.Slug);
        return refusal;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        return _answer(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Time.Advance(TimeSpan.FromMinutes(2)); // what a failed test left behind ends: nobody waits for it
            _host.Dispose();
        }

        base.Dispose(disposing);
    }
}
