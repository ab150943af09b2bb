using System.Net.Http.Headers;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Limits;
using FusionSample.LocalEntra;
using FusionSample.LocalEntra.Tenant;
using FusionSample.LocalEntra.Tokens;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Support;

/// <summary>The gateway in this process, trusting a LocalEntra of its own, before an adapter that notes what it is sent.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    public const string PublicUrl = "https://gateway.example";

    /// <summary>The connector's own registration in LocalEntra.</summary>
    public const string ConnectorClientId = "5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160";

    private readonly WebApplicationFactory<LimitOptions> _factory;
    private readonly StoreFolder _store = new();

    private GatewayHost(
        LocalEntraServer entra, RecordingAdapter adapter, IEnumerable<(string Key, string Value)> settings, Action<IServiceCollection>? services)
    {
        Entra = entra;
        Adapter = adapter;
        _factory = new WebApplicationFactory<LimitOptions>().WithWebHostBuilder(web =>
        {
            foreach (var (key, value) in entra.GatewaySettings())
                web.UseSetting(key, value);
            web.UseSetting("PublicUrl", PublicUrl);
            web.UseSetting("Exposure:OpenAdmin", "true");
            web.UseSetting("Exposure:AcceptStandInTokens", "true");
            web.UseSetting("Connector:ClientId", ConnectorClientId);
            web.UseSetting("GatewayToken:Key", AdapterHost.Key);
            web.UseSetting("ConnectionStrings:cache", AdapterHost.NoRedis);
            web.UseSetting("ConnectionStrings:store", _store.ConnectionString);
            web.UseSetting("services:adapter:http:0", adapter.Url);
            web.UseSetting("Logging:LogLevel:Default", "None");
            foreach (var (key, value) in settings)
                web.UseSetting(key, value);
            if (services is not null)
                web.ConfigureTestServices(services);
        });
    }

    public LocalEntraServer Entra { get; }

    public RecordingAdapter Adapter { get; }

    public TokenFactory Tokens => Entra.Services.GetRequiredService<TokenFactory>();

    public IServiceProvider Services => _factory.Services;

    /// <summary>What the gateway knows of keys and revocations.</summary>
    public AccessState Access => Services.GetRequiredService<AccessState>();

    public static Task<GatewayHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(services: null, settings);

    /// <summary>One whose time is the test's. While it stands still the gateway does not look at its store.</summary>
    public static Task<GatewayHost> StartAsync(TimeProvider clock, params (string Key, string Value)[] settings) =>
        StartAsync(services => services.AddSingleton(clock), settings);

    /// <param name="services">Puts something else in a service's place, such as the clock.</param>
    /// <param name="settings">The configuration that differs; the last word counts.</param>
    public static async Task<GatewayHost> StartAsync(Action<IServiceCollection>? services, params (string Key, string Value)[] settings) => new(
        await LocalEntraServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken), await RecordingAdapter.StartAsync(), settings, services);

    public HttpClient ClientWith(string? token)
    {
        var client = _factory.CreateClient();
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<HttpClient> SignedInAsync(string person = "maker") => ClientWith(await Entra.TokenForAsync(person));

    /// <summary>A maker's claims, as the issuer would put them into a token, for tests that change one.</summary>
    public Dictionary<string, object> MakerClaims() => Tokens.ForPerson(People.Find("maker")!);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await Adapter.DisposeAsync();
        await Entra.DisposeAsync();
        _store.Dispose();
    }
}
