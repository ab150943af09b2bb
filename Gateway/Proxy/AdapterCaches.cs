using System.Net;
using System.Security.Claims;
using FusionSample.ServiceDefaults.Correlation;
using Yarp.ReverseProxy;

namespace FusionSample.Gateway.Proxy;

/// <summary>Empties the adapters' caches: each address that is known is asked, those among them that seem to be down.</summary>
internal sealed partial class AdapterCaches(IProxyStateLookup proxy, GatewayTokenIssuer tokens, ILogger<AdapterCaches> logger)
{
    /// <summary>The longest that one adapter is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Asks all of them at the same time.</summary>
    /// <param name="admin">On whose behalf.</param>
    /// <param name="resource">Whose records and answers; null for all.</param>
    public async Task<PurgeResult> PurgeAsync(ClaimsPrincipal admin, string? resource)
    {
        if (!proxy.TryGetCluster(DefinedRoutes.Cluster, out var cluster))
            return new(0, 0, IsUnknown: false);
        var query = resource is null ? "" : "?resource=" + Uri.EscapeDataString(resource);
        var statuses = await Task.WhenAll(cluster.Destinations.Values.Select(
            adapter => AskAsync(cluster.Model.HttpClient, new Uri(new Uri(adapter.Model.Config.Address), "/cache/purge" + query), admin)));
        return new(statuses.Length, statuses.Count(status => (int?)status is >= 200 and < 300), statuses.Contains(HttpStatusCode.NotFound));
    }

    private async Task<HttpStatusCode?> AskAsync(HttpMessageInvoker client, Uri address, ClaimsPrincipal admin)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Authorization", tokens.AuthorizationFor(admin));
        request.Headers.Add(CorrelationId.InternalHeader, CorrelationId.Current);
        try
        {
            using var response = await client.SendAsync(request, patience.Token);
            // A resource that there is not is the admin's slip.
            if (!response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.NotFound)
                LogNotPurged(logger, address.Authority, response.StatusCode.ToString());
            return response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            LogNotPurged(logger, address.Authority, failure.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The adapter at {Address} did not empty its cache: {Cause}")]
    private static partial void LogNotPurged(ILogger logger, string address, string cause);
}

/// <summary>What the adapters said.</summary>
/// <param name="Adapters">How many addresses are known.</param>
/// <param name="Done">How many of them did it.</param>
/// <param name="IsUnknown">Whether there is no such resource.</param>
internal sealed record PurgeResult(int Adapters, int Done, bool IsUnknown);
