namespace FusionSample.ConnectorKit.Changes;

/// <summary>One kind of change: a name by which one can look it up, and why it matters.</summary>
/// <param name="Name">The official name, or a name of ours; <paramref name="IsOfficial"/> says which.</param>
/// <param name="Severity">What each change of the kind does to apps and flows that exist.</param>
/// <param name="IsOfficial">Whether the platform's own comparison has a published name for it, and this is it.</param>
/// <param name="About">What it is and whom it hits, in a sentence or two.</param>
public sealed record ChangeKind(string Name, ChangeSeverity Severity, bool IsOfficial, string About);
