using System.Net;
using System.Net.Http.Headers;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Workbench.ProDev;

namespace FusionSample.Workbench.Calls;

/// <summary>The connector that the gateway publishes, read again when it has changed.</summary>
internal sealed class PublishedDefinition(IHttpClientFactory clients, TimeProvider time)
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
            using var ways = await GetAsync(http, "connector/ways.json", null, cancellationToken);
            using var readme = await GetAsync(http, "connector/readme.md", null, cancellationToken);
            using var released = await GetAsync(http, "connector/released.swagger.json", null, cancellationToken);
            var picture = await icon.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
            var files = new ConnectorText(text, await TextAsync(properties, cancellationToken)) { Readme = await TextAsync(readme, cancellationToken), Icon = picture };
            return _kept = new Kept(MakerConnector.Read(files), files, released.IsSuccessStatusCode ? new(await TextAsync(released, cancellationToken)) : null,
                ConnectorRules.Check(files), time.GetUtcNow(), picture,
                await ways.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<PublishedWays>(cancellationToken) ?? new([], []), definition.Headers.ETag);
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
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (OperationCanceledException timeout) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("The gateway takes too long.", timeout);
        }
    }

    private static Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);

    /// <summary>What is published.</summary>
    /// <param name="Connector">The connector.</param>
    /// <param name="Files">Its files.</param>
    /// <param name="Released">The definition that makers have, at the same address; null where nothing was released.</param>
    /// <param name="Findings">What the rules find in them.</param>
    /// <param name="At">When they were first read as they are.</param>
    /// <param name="Icon">The icon (PNG).</param>
    /// <param name="Ways">How it comes into Power Platform.</param>
    /// <param name="Tag">By which a change is noticed.</param>
    internal sealed record Kept(
        MakerConnector Connector, ConnectorText Files, ConnectorText? Released, IReadOnlyList<Finding> Findings, DateTimeOffset At, byte[] Icon, PublishedWays Ways, EntityTagHeaderValue? Tag)
    {
        // An own publisher and a host of the world's stand between a sample on a laptop and certification, not between it and its makers.
        private static readonly HashSet<string> OfThePlatform =
            [.. ConnectorRules.All.Where(rule => rule.Topic is RuleTopic.Validator or RuleTopic.Runtime).Select(rule => rule.Name)];

        /// <summary>Whether the platform would take it: no error by its validator's rules or its runtime's.</summary>
        public bool IsValid => !Findings.Any(finding => finding.Severity is Severity.Error && OfThePlatform.Contains(finding.Rule));
    }
}
