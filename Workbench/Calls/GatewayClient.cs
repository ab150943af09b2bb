using System.Diagnostics;
using System.Net.Http.Headers;
using FusionSample.ConnectorKit.MakerView.Calls;
using FusionSample.ServiceDefaults.Correlation;

namespace FusionSample.Workbench.Calls;

/// <summary>Calls the gateway as somebody.</summary>
internal sealed class GatewayClient(HttpClient http)
{
    private static readonly ActivitySource Source = new("Workbench");

    /// <summary>Who the gateway takes the bearer of a token for; null for somebody whose token it does not take.</summary>
    /// <exception cref="HttpRequestException">The gateway cannot be reached.</exception>
    public async Task<WhoAmI?> WhoAmIAsync(string token, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, "/me", token);
        using var response = await http.SendAsync(request, cancellationToken);
        // Somebody without a role is somebody all the same.
        if (response.StatusCode is System.Net.HttpStatusCode.Forbidden)
            return new([]);
        if (response.StatusCode is System.Net.HttpStatusCode.Unauthorized)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<WhoAmI>(cancellationToken) ?? new([]);
    }

    /// <summary>A maker's call.</summary>
    public Task<GatewayReply> SendAsync(PreparedCall call, string token, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Parse(call.Operation.Method), call.PathAndQuery, token);
        foreach (var (name, value) in call.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Content = CallContent.Of(call);
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Any call.</summary>
    public Task<GatewayReply> SendAsync(HttpMethod method, string pathAndQuery, object? body, string token, CancellationToken cancellationToken)
    {
        var request = Request(method, pathAndQuery, token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return SendAsync(request, cancellationToken);
    }

    private async Task<GatewayReply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var _ = request;
        // A trace of its own for each call; otherwise it would go on with that of the page's connection, which lasts as long as the page.
        Activity.Current = null;
        using var span = Source.StartActivity("call");
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return await GatewayReply.ReadAsync(response, Stopwatch.GetElapsedTime(started), cancellationToken);
        }
        catch (HttpRequestException)
        {
            return new() { Status = 0, Elapsed = Stopwatch.GetElapsedTime(started) };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new() { Status = 0, Elapsed = Stopwatch.GetElapsedTime(started) };
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string pathAndQuery, string token)
    {
        var request = new HttpRequestMessage(method, new Uri(pathAndQuery, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation(CorrelationId.PlatformHeader, Guid.NewGuid().ToString());
        return request;
    }
}
