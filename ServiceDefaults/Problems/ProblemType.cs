namespace FusionSample.ServiceDefaults.Problems;

/// <summary>One kind of error that a caller can meet; each has its section in <c>docs/errors.md</c>.</summary>
/// <param name="Slug">The name in the <c>type</c> URI and the heading in the documentation.</param>
/// <param name="Status">The HTTP status code. Power Apps shows a maker nothing else, so it has to say what happened.</param>
/// <param name="Title">The same words whenever this happens (RFC 9457, 3.1.3).</param>
/// <param name="Detail">What to do about it, in a maker's words, where the occasion gives nothing better.</param>
public sealed record ProblemType(string Slug, int Status, string Title, string Detail)
{
    /// <summary>The <c>type</c> of the problem details: a name, not an address (RFC 9457, 3.1.1).</summary>
    public string Uri => "urn:fusion-sample:error:" + Slug;
}
