using System.Text.RegularExpressions;

namespace FusionSample.ConnectorKit.Rules.Texts;

/// <summary>What can be said of an English text without understanding it.</summary>
internal static partial class Wording
{
    private static readonly string[] SmallWords =
        ["a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "is", "nor", "not", "of", "off", "on", "or", "over", "per", "than", "the", "to", "up", "via", "vs", "with"];

    /// <summary>Title Case: each word but the small ones begins with a capital, a digit or a sign; the first one always.</summary>
    public static bool IsTitleCase(string text)
    {
        var words = Words(text);
        return words.Select((word, at) => (at > 0 && SmallWords.Contains(word)) || !char.IsLower(word[0]) || IsName(word)).All(fits => fits);
    }

    /// <summary>
    /// Sentence case: begins with a capital, and not every later word of weight does. <paramref name="names"/> are words that may have
    /// their capitals, such as the connector's own name.
    /// </summary>
    public static bool IsSentenceCase(string text, IReadOnlyCollection<string> names)
    {
        var words = Words(text);
        if (words.Length == 0)
            return true;
        if (char.IsLower(words[0][0]) && !IsName(words[0]))
            return false;
        var weighty = words.Skip(1).Where(word => word.Length > 3 && word.All(char.IsLetter)
            && !SmallWords.Contains(word.ToLowerInvariant()) && !IsName(word) && !names.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
        // One capital among other words may be a name; all of them are a headline.
        return weighty.Count == 0 || !weighty.All(word => char.IsUpper(word[0]));
    }

    /// <summary>Ends as a sentence does.</summary>
    public static bool EndsAsSentence(string text) => SentenceEnd().IsMatch(text);

    /// <summary>More than one word.</summary>
    public static bool HasSeveralWords(string text) => Words(text).Length > 1;

    /// <summary>The same words, whatever capitals and punctuation.</summary>
    public static bool Same(string one, string other) =>
        string.Equals(string.Join(' ', Words(one)), string.Join(' ', Words(other)), StringComparison.OrdinalIgnoreCase);

    /// <summary>The words: letters and digits, and what stands between them without a blank.</summary>
    public static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    // eTag, iPhone, YouTube: capitals inside, so the writer meant it so. API and VIP: capitals only.
    private static bool IsName(string word) => word.Skip(1).Any(char.IsUpper);

    [GeneratedRegex("""[.!?…]["')\]”’]*\s*\z""")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("""[\p{L}\p{N}]+(['’.@_][\p{L}\p{N}]+)*""")]
    private static partial Regex Word();
}
