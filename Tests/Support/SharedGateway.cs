using FusionSample.Gateway.Access;
using FusionSample.ServiceDefaults.Answers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Support;

/// <summary>One gateway for a class of tests that leave it as it is: <c>IClassFixture&lt;SharedGateway&gt;</c>.</summary>
public class SharedGateway : IAsyncLifetime
{
    private GatewayHost? _host;

    private protected virtual (string Key, string Value)[] Settings => [];

    // Its time stands still, so that what a test says about keys and revocations is not read anew meanwhile.
    public async ValueTask InitializeAsync() => _host = await GatewayHost.StartAsync(
        new FakeTimeProvider(DateTimeOffset.UtcNow), [("Limits:RequestsPerMinute", "1000000"), ("Limits:RequestsPerMinutePerAddress", "1000000"), .. Settings]);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _host!.DisposeAsync();
    }

    /// <summary>The gateway, without keys, revocations and kept answers, before an adapter that has seen nothing yet and answers as it does at first.</summary>
    internal GatewayHost Fresh()
    {
        _host!.Adapter.Forget();
        _host.Access.Read(new AccessList([], []));
        _host.Services.GetRequiredService<KeptAnswers>().Drop();
        return _host;
    }
}
