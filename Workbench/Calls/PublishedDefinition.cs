using System.Net;
using System.Net.Http.Headers;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Workbench.Calls;

/// <summary>The connector that the gateway publishes, read again when it has changed.</summary>
internal sealed class PublishedDefinition(IHttpClientFactory clients)
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private Kept? _kept;

    /// <summary>The connector.</summary>
    /// <exception cref="HttpRequestException">The gateway cannot be reached.</exception>
    public async Task<Kept> ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            using var http = clients.CreateClient(nameof(GatewayClient));
            using var definition = await GetAsync(http, "connector/apiDefinition.swagger.json", _kept?.Tag, cancellationToken);
            if (definition.StatusCode is HttpStatusCode.NotModified && _kept is not null)
                return _kept;
            var text = await TextAsync(definition, cancellationToken);
            using var properties = await GetAsync(http, "connector/apiProperties.json", null, cancellationToken);
            using var icon = await GetAsync(http, "connector/icon.png", null, cancellationToken);
            var files = new ConnectorText(text, await TextAsync(properties, cancellationToken));
            return _kept = new Kept(MakerConnector.Read(files), files, await icon.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken), definition.Headers.ETag);
        }
        finally
        {
            _one.Release();
        }
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, string path, EntityTagHeaderValue? tag, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await http.SendAsync(request, cancellationToken);
    }

    private static Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);

    /// <summary>What is published.</summary>
    internal sealed record Kept(MakerConnector Connector, ConnectorText Files, byte[] Icon, EntityTagHeaderValue? Tag);
}
