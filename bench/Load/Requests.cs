namespace FusionSample.Bench.Load;

/// <summary>The requests of a load: paths, and one header for each caller, dealt out in turn.</summary>
/// <param name="Paths">Each with its slash; asked for in this order, again and again.</param>
/// <param name="Headers">Such as <c>Authorization: Bearer …</c>; none for nobody in particular.</param>
internal sealed record Requests(IReadOnlyList<string> Paths, params IReadOnlyList<string> Headers)
{
    /// <summary>The paths, repeated until every caller's turn has come.</summary>
    public IEnumerable<string> Lines => Enumerable.Repeat(Paths, Math.Max(1, (Headers.Count + Paths.Count - 1) / Paths.Count)).SelectMany(paths => paths);
}
