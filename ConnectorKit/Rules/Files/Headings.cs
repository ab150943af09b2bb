using FusionSample.ConnectorKit.Rules.Texts;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>The headings of a Markdown text: those with number signs (CommonMark's ATX headings), code fences left out.</summary>
internal sealed class Headings
{
    public Headings(string markdown)
    {
        var all = new List<Heading>();
        var fence = "";
        var line = 0;
        foreach (var text in markdown.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            var trimmed = text.Trim();
            var mark = trimmed.StartsWith("```", StringComparison.Ordinal) ? "```" : trimmed.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : "";
            if (mark.Length > 0 && (fence.Length == 0 || fence == mark))
                fence = fence.Length == 0 ? mark : "";
            else if (fence.Length == 0 && Level(trimmed) is > 0 and var level)
                all.Add(new(level, trimmed[level..].Trim().TrimEnd('#').Trim(), line));
            else if (trimmed.Length > 0 && all.Count > 0)
                all[^1].HasText = true;
        }

        All = all;
    }

    /// <summary>All of them, in the order of the text.</summary>
    public IReadOnlyList<Heading> All { get; }

    /// <summary>Those below a heading that are of a lower level, up to the next of its own or a higher one.</summary>
    public IEnumerable<Heading> Below(Heading heading) =>
        All.SkipWhile(other => other != heading).Skip(1).TakeWhile(other => other.Level > heading.Level);

    private static int Level(string line)
    {
        var level = line.Length - line.TrimStart('#').Length;
        return level <= 6 && (level == line.Length || line[level] is ' ' or '\t') ? level : 0;
    }
}

/// <summary>A heading.</summary>
/// <param name="level">1 to 6.</param>
/// <param name="text">Its text.</param>
/// <param name="line">The line that it stands on, from 1.</param>
internal sealed class Heading(int level, string text, int line)
{
    public int Level => level;

    public string Text => text;

    public int Line => line;

    /// <summary>Whether there is text between it and the next heading.</summary>
    public bool HasText { get; set; }

    /// <summary>Its words, by which headings are compared.</summary>
    public string Words { get; } = Join(text);

    /// <summary>A text's words, whatever capitals and punctuation.</summary>
    public static string Join(string text) => string.Join(' ', Wording.Words(text)).ToUpperInvariant();
}
