using FusionSample.Tests.Integration.Adapter.Cache;

namespace FusionSample.Tests.Support;

/// <summary>One adapter for a class of tests that only read: <c>IClassFixture&lt;SharedAdapter&gt;</c>.</summary>
public sealed class SharedAdapter : IAsyncLifetime
{
    private AdapterHost? _host;

    public HttpClient Client => _host!.Client;

    public AdapterHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        _host = await AdapterHost.StartAsync();
        // A first answer may take longer than names are waited for (2 s); then everything is cold again.
        await Client.GetNamedAsync("/api/films/1");
        await PurgeTests.PurgeAsync(_host, null);
        _host.Swapi.ClearCalls();
    }

    public ValueTask DisposeAsync() => _host!.DisposeAsync();
}
