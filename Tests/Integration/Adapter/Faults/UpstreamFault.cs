namespace FusionSample.Tests.Integration.Adapter.Faults;

/// <summary>One way in which the external API fails, and what a caller for whom nothing is known gets of it.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Attempts">How often one call asks: again where that may help, and once where the answer is a verdict.</param>
/// <param name="Status">The answer to a cold call.</param>
/// <param name="Problem">Its kind.</param>
/// <param name="Switch">What LocalSwapi is told; null where the address is another one.</param>
/// <param name="Address">That address: its scheme, and the address for a running <see cref="FaultyAdapter"/>.</param>
public sealed record UpstreamFault(
    string Name, int Attempts, int Status, string Problem, object? Switch, (string Scheme, Func<FaultyAdapter, string> Of)? Address = null)
{
    private const int Again = 1 + FaultyAdapter.Retries;
    private const int Once = 1;

    public static IReadOnlyList<UpstreamFault> All { get; } =
    [
        new("refused", Again, 502, "upstream-unreachable", new { kind = "down" }),
        new("reset", Again, 502, "upstream-unreachable", new { kind = "reset" }),
        new("slow first byte", Again, 504, "upstream-timeout", new { kind = "latency", delayMs = 60_000 }),
        new("slow drip", Again, 504, "upstream-timeout", new { kind = "drip" }),
        new("500", Again, 502, "upstream-invalid", new { kind = "status", status = 500 }),
        new("503", Again, 503, "upstream-unavailable", new { kind = "status", status = 503 }),
        new("429 for seven hours", Once, 503, "upstream-unavailable", new { kind = "status", status = 429, retryAfter = 25924 }),
        new("a web page", Once, 502, "upstream-invalid", new { kind = "html" }),
        new("truncated JSON", Again, 502, "upstream-unreachable", new { kind = "truncated" }),
        new("wrong types", Once, 502, "upstream-invalid", new { kind = "wrong-types" }),
        new("a bad certificate", Again, 502, "upstream-unreachable", null, ("https", adapter => adapter.Untrusted.Url)),
        new("name gone", Again, 502, "upstream-unreachable", null, ("http", _ => "http://gone.invalid/")),
        new("a redirect to a foreign host", Once, 502, "upstream-invalid", new { kind = "redirect" }),
        new("50 MB", Once, 502, "upstream-invalid", new { kind = "huge" }),
    ];

    /// <summary>Their names, for a theory, each with the id of a record that no other row asks for.</summary>
    public static TheoryData<string, int> Rows => [.. All.Select((fault, row) => (fault.Name, row + 1))];

    public static UpstreamFault Named(string name) => All.Single(fault => fault.Name == name);
}
