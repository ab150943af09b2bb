namespace FusionSample.ConnectorKit.Rules.Texts;

/// <summary>Guesses which known word was meant.</summary>
internal static class Spelling
{
    /// <summary>Nobody mistypes a longer word by two letters only, and a bound keeps the comparison cheap.</summary>
    private const int Longest = 64;

    /// <summary>The known word that is nearest, if it is one or two slips away; null where none is. Capitals do not matter.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        // Of a short word, two slips leave nothing to recognise.
        var slips = word.Length < 6 ? 1 : 2;
        return word.Length > Longest ? null : known.Where(candidate => Math.Abs(candidate.Length - word.Length) <= slips)
            .Select(candidate => (Word: candidate, Slips: Distance(word, candidate)))
            .Where(candidate => candidate.Slips <= slips).OrderBy(candidate => candidate.Slips).Select(candidate => candidate.Word).FirstOrDefault();
    }

    /// <summary>A remedy for a word that is not known.</summary>
    public static string Remedy(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $"Did you mean '{nearest}'?" : "Remove it, or correct its spelling.";

    // Letters inserted, left out, replaced, or two neighbours swapped (optimal string alignment).
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (Same(one[i - 1], other[j - 1]) ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }

    private static bool Same(char one, char other) => one == other || char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
