using System.Text.Json;

namespace FusionSample.Bench.Load;

/// <summary>Reads what <c>requests.lua</c> makes wrk print at its end: one line of JSON behind <see cref="Prefix"/>, times in microseconds.</summary>
internal static class WrkOutput
{
    /// <summary>What the line begins with; wrk prints its own summary around it.</summary>
    public const string Prefix = "bench: ";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The result.</summary>
    /// <exception cref="BenchException">The line is missing, or there was no answer at all.</exception>
    public static LoadResult Parse(string output)
    {
        var line = output.Split('\n').LastOrDefault(line => line.StartsWith(Prefix, StringComparison.Ordinal))
            ?? throw new BenchException($"wrk has not told its result. It wrote:{Environment.NewLine}{output}");
        var told = JsonSerializer.Deserialize<Told>(line.AsSpan(Prefix.Length), Web)!;
        if (told.Requests == 0 || told.Microseconds == 0)
            throw new BenchException($"wrk had no answer at all. It wrote:{Environment.NewLine}{output}");
        return new LoadResult(
            told.Requests, TimeSpan.FromMicroseconds(told.Microseconds), TimeSpan.FromMicroseconds(told.P50), TimeSpan.FromMicroseconds(told.P99),
            told.Status, told.Connect + told.Read + told.Write + told.Timeout);
    }

    private sealed record Told(
        long Requests, long Microseconds, long P50, long P99, long Status, long Connect, long Read, long Write, long Timeout);
}
