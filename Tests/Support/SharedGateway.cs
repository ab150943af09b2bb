using FusionSample.Gateway.Access;

namespace FusionSample.Tests.Support;

/// <summary>One gateway for a class of tests that leave it as it is: <c>IClassFixture&lt;SharedGateway&gt;</c>.</summary>
public class SharedGateway : IAsyncLifetime
{
    private GatewayHost? _host;

    private protected virtual (string Key, string Value)[] Settings => [];

    public async ValueTask InitializeAsync() => _host = await GatewayHost.StartAsync(Settings);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _host!.DisposeAsync();
    }

    /// <summary>The gateway, without keys and revocations, before an adapter that has seen nothing yet and answers as it does at first.</summary>
    internal GatewayHost Fresh()
    {
        _host!.Adapter.Forget();
        _host.Access.Read(new AccessList([], []));
        return _host;
    }
}
