using System.Diagnostics.Metrics;
using FusionSample.Gateway.Authentication.SigningKeys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Unit.Gateway;

/// <summary>An issuer that publishes what a test says, and counts how often it is asked.</summary>
internal sealed class ScriptedIssuer : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private int _reads;

    public ScriptedIssuer() => Keys = new IssuerKeys(
        ReadAsync, TimeSpan.FromMinutes(5), Time,
        new SigningKeyReads(_services.GetRequiredService<IMeterFactory>(), new HostingEnvironment { ApplicationName = "Gateway" }),
        NullLogger<IssuerKeys>.Instance);

    public FakeTimeProvider Time { get; } = new();

    public IssuerKeys Keys { get; }

    public string[] Published { get; set; } = ["one"];

    public bool IsAway { get; set; }

    /// <summary>Its answers wait for this.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public int Reads => Volatile.Read(ref _reads);

    public void Dispose()
    {
        Keys.Dispose();
        _services.Dispose();
    }

    /// <summary>The ids of the keys that a token is checked with now.</summary>
    public async Task<string[]> KnownAsync() =>
        [.. (await Keys.GetConfigurationAsync(TestContext.Current.CancellationToken)).JsonWebKeySet.Keys.Select(key => key.Kid)];

    /// <summary>Moves the clock on, and waits for the read that this begins.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        Time.Advance(time);
        await Keys.Reading;
    }

    /// <summary>As the library's token handler does with a token that does not fit: asks for newer keys, and takes what there is then.</summary>
    public async Task<string[]> KnownAfterAskingAsync()
    {
        Keys.RequestRefresh();
        return await KnownAsync();
    }

    private async Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        // What is published is read first, so that an answer can be an old one by the time that it comes.
        var read = new OpenIdConnectConfiguration { Issuer = "https://issuer.example/v2.0", JsonWebKeySet = new JsonWebKeySet() };
        foreach (var id in Published)
        {
            var key = new JsonWebKey { Kid = id, Kty = "RSA", N = "n-" + id, E = "AQAB" };
            read.JsonWebKeySet.Keys.Add(key);
            read.SigningKeys.Add(key);
        }

        await Held.WaitAsync(cancellationToken);
        return IsAway ? throw new HttpRequestException("away") : read;
    }
}
