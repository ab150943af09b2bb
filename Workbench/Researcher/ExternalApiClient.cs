using System.Diagnostics;
using FusionSample.Workbench.Calls;

namespace FusionSample.Workbench.Researcher;

/// <summary>Reads the external API as it is, without a token and without what the adapter does to it.</summary>
internal sealed class ExternalApiClient(HttpClient http)
{
    /// <summary>What it answers; the status 0 where it does not.</summary>
    public async Task<GatewayReply> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
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
}
