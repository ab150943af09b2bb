using System.Diagnostics;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;
using FusionSample.Workshop.Model;

namespace FusionSample.Bench.Processes;

/// <summary>Starts a service and asks until it answers.</summary>
internal static class FirstAnswer
{
    private const string Record = "/api/people/1";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Measures one start, from the process to <c>/alive</c> and to the first record.</summary>
    public static async Task<StartUpTimes> MeasureAsync(Resource service, string folder, string header, CancellationToken cancellationToken)
    {
        using var client = Answers.Client(new Uri($"http://127.0.0.1:{service.Endpoints[0].Port}"), header);
        var started = Stopwatch.GetTimestamp();
        await using var process = ChildProcess.Start(service.Name, ServiceStart.Describe(service, folder));
        await process.ReadyAsync(() => IsOkAsync(client, "/alive", cancellationToken), cancellationToken, Pause);
        var alive = Stopwatch.GetElapsedTime(started);
        await process.ReadyAsync(() => IsOkAsync(client, Record, cancellationToken), cancellationToken, Pause);
        return new StartUpTimes(alive, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<bool> IsOkAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(path, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
