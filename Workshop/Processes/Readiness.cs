using FusionSample.Workshop.Model;
using StackExchange.Redis;

namespace FusionSample.Workshop.Processes;

/// <summary>Asks a service again and again until it is ready.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };

    /// <summary>Returns when the resource is healthy.</summary>
    public static async Task WaitAsync(Resource resource, CancellationToken cancellationToken)
    {
        while (!await IsHealthyAsync(resource, cancellationToken))
            await Task.Delay(Pause, cancellationToken);
    }

    private static Task<bool> IsHealthyAsync(Resource resource, CancellationToken cancellationToken) => resource.Health switch
    {
        HealthCheck.Redis => AnswersPingAsync(resource.Address),
        _ => AnswersHealthAsync(resource.Address, cancellationToken),
    };

    private static async Task<bool> AnswersHealthAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Http.GetAsync($"{address}/health", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<bool> AnswersPingAsync(string address)
    {
        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync($"{address},connectRetry=0,connectTimeout=1000");
            await redis.GetDatabase().PingAsync();
            return true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            return false;
        }
    }
}
