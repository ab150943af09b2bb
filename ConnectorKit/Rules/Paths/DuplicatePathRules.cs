using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Paths;

/// <summary>Paths that cannot be told apart.</summary>
internal static class DuplicatePathRules
{
    public static readonly ConnectorRule[] All =
    [
        new("PathRedefined", Severity.Error, RuleTopic.Validator, "No path is defined twice, whatever its capitals.", Redefined),
        new("DuplicateOperationPath", Severity.Error, RuleTopic.Validator,
            "Two operations of the same method differ in more than the names of their paths' variables.", Duplicate),
        new("PartialDuplicateOperationPath", Severity.Warning, RuleTopic.Validator,
            "A variable cannot be taken for a fixed segment of another path with the same method.", Partial),
    ];

    private static IEnumerable<Problem> Redefined(RuleContext context) =>
        context.PathItems.GroupBy(path => path.Key, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Skip(1))
            .Select(path => new Problem(path, $"The path '{path.Key}' is defined before, perhaps with other capitals.",
                "Put its operations into the first one, or rename it."));

    private static IEnumerable<Problem> Duplicate(RuleContext context) =>
        from same in context.Operations.GroupBy(operation =>
            (operation.Method, PathRules.Variable().Replace(operation.Path, "{}").ToUpperInvariant()))
        let first = same.First()
        from operation in same.Skip(1)
        where !operation.Path.Equals(first.Path, StringComparison.OrdinalIgnoreCase)
        select new Problem(operation.Node,
            $"{operation.Label} ('{operation.Path}') has the same path as {first.Label} ('{first.Path}') but for the variables' names.",
            "Give one of them another fixed segment.");

    private static IEnumerable<Problem> Partial(RuleContext context)
    {
        var bySize = context.Operations.Select(operation => (operation, Segments: operation.Path.Split('/')))
            .GroupBy(entry => (entry.operation.Method, entry.Segments.Length))
                .SelectMany(group => group.Select(entry => (entry, Others: group)));
        foreach (var ((operation, segments), others) in bySize)
        {
            var taken = others.Where(other => other.operation != operation && MayBeTakenFor(segments, other.Segments))
                .Select(other => other.operation.Path).ToList();
            if (taken.Count > 0)
            {
                yield return new(operation.Node,
                    $"'{operation.Path}' of {operation.Label} may be taken for '{string.Join("', '", taken)}' when a value equals a fixed segment there.",
                    "Give the paths different fixed segments in front of the variable.");
            }
        }
    }

    // All segments agree, and where they differ one is a variable; at least once the first path has the variable.
    private static bool MayBeTakenFor(string[] path, string[] other)
    {
        var ours = false;
        for (var i = 0; i < path.Length; i++)
        {
            var (variable, otherVariable) = (IsVariable(path[i]), IsVariable(other[i]));
            if (variable && otherVariable)
                continue;
            if (variable != otherVariable ? !IsFixed(variable ? other[i] : path[i])
                : !path[i].Equals(other[i], StringComparison.OrdinalIgnoreCase))
                return false;
            ours |= variable;
        }

        return ours;
    }

    private static bool IsVariable(string segment) => segment.StartsWith('{') && segment.EndsWith('}')
        && segment.Count(letter => letter is '{') == 1;

    // A value is never empty; and a segment with a variable and something else is no fixed one.
    private static bool IsFixed(string segment) => segment.Length > 0 && !segment.Contains('{');
}
