using System.Net.Http.Headers;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.LocalSwapi;
using FusionSample.ServiceDefaults.GatewayToken;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Support;

/// <summary>The adapter in this process, over a LocalSwapi of its own that is reached by real HTTP.</summary>
public sealed class AdapterHost : IAsyncDisposable
{
    public const string Key = "a-key-that-only-tests-use-0123456789-0123456789";

    /// <summary>Where nothing listens: the second cache level is away, and the first goes on alone.</summary>
    public const string NoRedis = "127.0.0.1:1,connectTimeout=200,abortConnect=false";

    private readonly WebApplicationFactory<UpstreamOptions> _factory;

    private AdapterHost(LocalSwapiServer swapi, IReadOnlyDictionary<string, string> settings, Action<IWebHostBuilder>? configure)
    {
        Swapi = swapi;
        _factory = new WebApplicationFactory<UpstreamOptions>().WithWebHostBuilder(web =>
        {
            web.UseSetting("PublicUrl", "https://gateway.example/");
            web.UseSetting("GatewayToken:Key", Key);
            web.UseSetting("ConnectionStrings:cache", NoRedis);
            web.UseSetting("services:swapi:http:0", swapi.Url.ToString());
            web.UseSetting("Logging:LogLevel:Default", "None");
            foreach (var (key, value) in settings)
                web.UseSetting(key, value);
            configure?.Invoke(web);
        });
        Client = ClientWith(GatewayToken());
    }

    public LocalSwapiServer Swapi { get; }

    /// <summary>A client that calls as the gateway does.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public static Task<AdapterHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    public static async Task<AdapterHost> StartAsync(Action<IWebHostBuilder>? configure, params (string Key, string Value)[] settings) =>
        new(await LocalSwapiServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken), settings.ToDictionary(), configure);

    public HttpClient ClientWith(string? token)
    {
        var client = _factory.CreateClient();
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A token such as the gateway makes, or one that is wrong in one point.</summary>
    public static string GatewayToken(Action<SecurityTokenDescriptor>? change = null)
    {
        var now = DateTime.UtcNow;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = GatewayTokenNames.Issuer,
            Audience = GatewayTokenNames.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + GatewayTokenNames.Lifetime,
            Claims = new Dictionary<string, object> { ["sub"] = "somebody", ["kind"] = GatewayTokenNames.UserKind },
            SigningCredentials = new SigningCredentials(new GatewayTokenOptions { Key = Key }.ToSecurityKey(), SecurityAlgorithms.HmacSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        await Swapi.DisposeAsync();
    }
}
