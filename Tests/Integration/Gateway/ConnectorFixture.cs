using FusionSample.ConnectorKit.Settings;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>A gateway at a public https address, and one in a workshop, with secrets in their configuration that nobody may see again.</summary>
public sealed class ConnectorFixture : IAsyncLifetime
{
    /// <summary>The address of the second one.</summary>
    public const string WorkshopUrl = "http://localhost:5480";

    /// <summary>Part of every secret in the configuration.</summary>
    public const string Secret = "a-secret-that-is-never-served";

    private GatewayHost? _public;
    private GatewayHost? _workshop;

    internal GatewayHost Public => _public!;

    internal GatewayHost Workshop => _workshop!;

    /// <summary>
    /// What stands in connector.settings.json and must be overlaid wherever the files are served. A fork's website may be on the host too,
    /// which is then no sign of anything.
    /// </summary>
    public static IReadOnlyList<string> Overlaid { get; } = Of(CommittedConnector.Settings);

    public async ValueTask InitializeAsync()
    {
        _public = await StartAsync(GatewayHost.PublicUrl);
        _workshop = await StartAsync(WorkshopUrl);
    }

    public async ValueTask DisposeAsync()
    {
        await _public!.DisposeAsync();
        await _workshop!.DisposeAsync();
    }

    private static IReadOnlyList<string> Of(ConnectorSettings settings)
    {
        string[] kept = [$"{settings.Contact}", settings.Website.OriginalString, settings.PrivacyPolicy.OriginalString, settings.Description];
        string[] overlaid = [settings.Host, settings.SignIn.ClientId, $"/{settings.SignIn.TenantId}/"];
        return [.. overlaid.Where(value => !kept.Any(text => text.Contains(value, StringComparison.Ordinal)))];
    }

    private static Task<GatewayHost> StartAsync(string publicUrl) => GatewayHost.StartAsync(
        ("PublicUrl", publicUrl), ("AzureAd:ClientSecret", Secret + "-1"), ("Connector:ClientSecret", Secret + "-2"),
        ("GatewayToken:Key", Secret + "-0123456789-0123456789"), ("Limits:RequestsPerMinutePerAddress", "100000"));
}

/// <summary>The tests that read what these two publish.</summary>
[CollectionDefinition(nameof(SharedConnector))]
public sealed class SharedConnector : ICollectionFixture<ConnectorFixture>;
