using System.Globalization;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes;

/// <summary>Pieces of messages.</summary>
internal static class Texts
{
    private const string Suffix = "_V";

    /// <summary>An operation as a message names it.</summary>
    public static string Label(Operation operation) => SafeText.Shorten(operation.Label);

    /// <summary>'A', 'A and B', 'A, B and C'.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>The same, of which only the first few are written.</summary>
    public static string Some(IReadOnlyList<string> items) =>
        List([.. items.Take(items.Count > 5 ? 4 : 5).Select(SafeText.Shorten), .. items.Count > 5 ? [$"{items.Count - 4} more"] : (string[])[]]);

    /// <summary>The remedy of most: an operation of its own, beside the old one.</summary>
    public static string InRevision(Operation operation) => $"in a new revision ('{Revision(operation)}'), and deprecate the old one";

    /// <summary>A value as a message shows it.</summary>
    public static string Value(Node node) => node.Exists ? SafeText.Shorten(node.Raw.ReplaceLineEndings(" ")) : "nothing";

    private static string Revision(Operation operation)
    {
        var id = Label(operation);
        var at = id.LastIndexOf(Suffix, StringComparison.OrdinalIgnoreCase);
        return at > 0 && int.TryParse(id[(at + Suffix.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"{id[..at]}{Suffix}{number + 1}")
            : $"{id}{Suffix}2";
    }
}
