using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using FusionSample.Gateway.Access;
using FusionSample.LocalEntra.Keys;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>The gateway and an issuer that changes its keys, with the real handlers between them; the hands of the clock are moved by the tests.</summary>
public class KeyRotationTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_key_that_nobody_announced_costs_no_failure_and_a_withdrawn_one_is_refused_when_the_IT_Admin_says_so()
    {
        await using var gateway = await GatewayHost.StartAsync(_time);
        var keys = gateway.Entra.Services.GetRequiredService<SigningKeys>();
        var old = keys.Current.Id;
        using var before = await gateway.SignedInAsync();
        await before.GetOkAsync("/api/people/1");

        _time.Advance(TimeSpan.FromSeconds(5));
        keys.Rotate();
        using var after = await gateway.SignedInAsync();
        await after.GetOkAsync("/api/people/1");
        await before.GetOkAsync("/api/people/1");

        keys.Withdraw(old);
        await before.GetOkAsync("/api/people/1"); // nobody has told the gateway
        await gateway.Services.GetServices<IOnMark>().Single(one => one.Mark == "signing-keys").TakeOverAsync(TestContext.Current.CancellationToken);

        await before.GetProblemAsync("/api/people/1", 401, "token-invalid");
        await after.GetOkAsync("/api/people/1");
    }

    [Fact]
    public async Task Invented_key_ids_cost_one_read_more_when_the_pause_is_over_and_known_keys_go_on_without_the_issuer()
    {
        await using var gateway = await GatewayHost.StartAsync(_time, ("RememberedTokens:Enabled", "false"));
        using var reads = new Reads(gateway);
        using var maker = await gateway.SignedInAsync();
        await maker.GetOkAsync("/api/people/1");
        using var rsa = RSA.Create(1024);

        for (var n = 0; n < 50; n++)
        {
            using var junk = gateway.ClientWith(gateway.Tokens.Sign(
                gateway.MakerClaims(), new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = $"junk-{n}" }, SecurityAlgorithms.RsaSha256)));
            await junk.GetProblemAsync("/api/people/1", 401, "token-invalid");
        }

        Assert.Equal(1, reads.Count);
        _time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.TrueAsync(() => Task.FromResult(reads.Count == 2));
        await maker.GetOkAsync("/api/people/1");

        await gateway.Entra.DisposeAsync();
        _time.Advance(TimeSpan.FromMinutes(5));
        await Eventually.TrueAsync(() => Task.FromResult(reads.Count == 3));
        await maker.GetOkAsync("/api/people/1");
    }

    private sealed class Reads : IDisposable
    {
        private readonly MeterListener _listener = new();
        private int _count;

        public Reads(GatewayHost gateway)
        {
            var meters = gateway.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "fusion.signing_keys.fetches" && instrument.Meter.Scope == meters)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _count, (int)value));
            _listener.Start();
        }

        public int Count => Volatile.Read(ref _count);

        public void Dispose() => _listener.Dispose();
    }
}
