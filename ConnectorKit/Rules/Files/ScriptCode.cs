namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>
/// A script's code, with blanks where comments, texts and characters stand, so that a search for a word finds code alone. What stands
/// in the braces of an interpolated text is blanked too.
/// </summary>
internal sealed class ScriptCode
{
    private readonly List<int> _lines = [0];

    public ScriptCode(string source)
    {
        var code = source.ToCharArray();
        for (var at = 0; at < code.Length;)
        {
            var end = End(source, at);
            // Lines remain lines, by which places are told.
            for (var inside = at; inside < end; inside++)
            {
                if (code[inside] is not ('\n' or '\r'))
                    code[inside] = ' ';
            }

            at = Math.Max(end, at + 1);
        }

        Text = new string(code);
        for (var at = source.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = source.IndexOf('\n', at + 1))
            _lines.Add(at + 1);
    }

    /// <summary>The code; each place is where it is in the source.</summary>
    public string Text { get; }

    /// <summary>The line of a place, from 1.</summary>
    public int LineOf(int place) => _lines.BinarySearch(place) is >= 0 and var line ? line + 1 : ~_lines.BinarySearch(place);

    // The place behind the comment or text that begins here; the same place where none does.
    private static int End(string source, int at) => source[at] switch
    {
        '/' when Is(source, at + 1, "/") => EndOfLine(source, at),
        '/' when Is(source, at + 1, "*") => Behind(source, at + 2, "*/"),
        '"' when IsVerbatim(source, at) => Verbatim(source, at),
        '"' when Is(source, at, "\"\"\"") => Behind(source, at + Quotes(source, at), new string('"', Quotes(source, at))),
        '"' => Plain(source, at, '"', source.Length),
        // An apostrophe in a directive ('#region') opens nothing; the longest character is '\U0001F600'.
        '\'' when Plain(source, at, '\'', Math.Min(source.Length, at + 12)) is var end && source[end - 1] == '\'' && end > at + 2 => end,
        _ => at,
    };

    private static bool Is(string source, int at, string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private static bool IsVerbatim(string source, int at) => (at > 0 && source[at - 1] == '@') || (at > 1 && source[at - 1] == '$' && source[at - 2] == '@');

    private static int EndOfLine(string source, int at) => source.IndexOf('\n', at) is >= 0 and var end ? end : source.Length;

    private static int Behind(string source, int at, string mark) =>
        at <= source.Length && source.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : source.Length;

    private static int Quotes(string source, int at)
    {
        var end = at;
        while (end < source.Length && source[end] == '"')
            end++;
        return end - at;
    }

    // Doubled quotes stand for one.
    private static int Verbatim(string source, int at)
    {
        for (at++; at < source.Length; at++)
        {
            if (source[at] != '"')
                continue;
            if (!Is(source, at + 1, "\""))
                return at + 1;
            at++;
        }

        return source.Length;
    }

    // Ends with its line at the latest.
    private static int Plain(string source, int at, char mark, int limit)
    {
        for (at++; at < limit && source[at] != '\n'; at++)
        {
            if (source[at] == mark)
                return at + 1;
            if (source[at] == '\\')
                at++;
        }

        return Math.Min(at, limit);
    }
}
