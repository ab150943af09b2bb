namespace FusionSample.Tests.Support;

/// <summary>One adapter for a class of tests that only read: <c>IClassFixture&lt;SharedAdapter&gt;</c>.</summary>
public sealed class SharedAdapter : IAsyncLifetime
{
    private AdapterHost? _host;

    public HttpClient Client => _host!.Client;

    public AdapterHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await AdapterHost.StartAsync();

    public ValueTask DisposeAsync() => _host!.DisposeAsync();
}
