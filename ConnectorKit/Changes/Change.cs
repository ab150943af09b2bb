namespace FusionSample.ConnectorKit.Changes;

/// <summary>One thing in which two versions of a connector differ, and what it does to those who use it.</summary>
/// <param name="Kind">The kind's name, one of <see cref="ChangeKinds"/>.</param>
/// <param name="Severity">What it does to apps and flows that exist.</param>
/// <param name="File">The file's name, the same for both versions.</param>
/// <param name="OldPointer">The place in the old file (RFC 6901), empty for the document as a whole; null for what was not there.</param>
/// <param name="NewPointer">The place in the new file; null for what is no longer there.</param>
/// <param name="Message">What changed, and for whom.</param>
/// <param name="Remedy">What to do instead.</param>
public sealed record Change(
    string Kind, ChangeSeverity Severity, string File, string? OldPointer, string? NewPointer, string Message, string Remedy)
{
    /// <summary>The place to look at: in the new file, or in the old one where the new has none.</summary>
    public string Pointer => NewPointer ?? OldPointer ?? "";

    /// <summary>The form of a build log: file, pointer, kind, message, remedy.</summary>
    public override string ToString() => $"{File}{(Pointer.Length == 0 ? "" : "#" + Pointer)}: {Severity} {Kind}: {Message} {Remedy}";
}
