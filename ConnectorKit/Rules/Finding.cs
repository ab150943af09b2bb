namespace FusionSample.ConnectorKit.Rules;

/// <summary>One thing that a rule has to say about one place.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="File">The file's name.</param>
/// <param name="Pointer">The place in the file: a JSON pointer (RFC 6901), empty for the document as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(string Rule, Severity Severity, string File, string Pointer, string Message, string Remedy)
{
    /// <summary>The line, from 1, where no pointer leads there: it is about the text, not about what it says.</summary>
    public int? Line { get; init; }

    /// <summary>The form of a build log: file, pointer, rule, message, remedy.</summary>
    public override string ToString() => $"{File}{(Pointer.Length == 0 ? "" : "#" + Pointer)}: {Severity} {Rule}: {Message} {Remedy}";
}
