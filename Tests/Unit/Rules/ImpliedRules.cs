namespace FusionSample.Tests.Unit.Rules;

/// <summary>What a broken rule brings with it, and why.</summary>
internal static class ImpliedRules
{
    private static readonly (string Rule, string[] Implied, string Why)[] All =
    [
    ];

    /// <summary>Where a part cannot be moved without mending what is wrong with it, and why.</summary>
    public static IReadOnlyDictionary<(string Rule, string Way), string> BoundToPlace { get; } = new Dictionary<(string, string), string>
    {
    };

    /// <summary>The rules that one brings with it.</summary>
    public static IReadOnlySet<string> By(string rule) => All.Where(entry => entry.Rule == rule).SelectMany(entry => entry.Implied).ToHashSet(StringComparer.Ordinal);
}
