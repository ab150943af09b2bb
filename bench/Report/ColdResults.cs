namespace FusionSample.Bench.Report;

/// <summary>An adapter that has just started, with an empty Redis.</summary>
/// <param name="Conditions">When and where.</param>
/// <param name="FirstMilliseconds">Its first answer, a film with the names of all that it refers to.</param>
/// <param name="Records">How many records it was asked for next.</param>
/// <param name="AllMilliseconds">For all of them, one after the other.</param>
/// <param name="AgainMilliseconds">For the same once more.</param>
/// <param name="UpstreamCalls">What the external API was asked for in all.</param>
internal sealed record ColdResults(
    Conditions Conditions, double FirstMilliseconds, int Records, double AllMilliseconds, double AgainMilliseconds, int UpstreamCalls)
{
    public string ToMarkdown() =>
        Markdown.Section("Cold", Conditions)
        + $"An adapter that has just started, with an empty Redis: its first answer (a film, with the names of all that it refers to) took {FirstMilliseconds:F0} ms. "
        + $"All six lists and {Records} records, one after the other, took {AllMilliseconds:F0} ms, the same once more {AgainMilliseconds:F0} ms. "
        + $"The external API was called {UpstreamCalls} times in all.\n";
}
