namespace FusionSample.Workbench.Traces;

/// <summary>A step with its place in the tree.</summary>
/// <param name="Span">The step.</param>
/// <param name="Depth">0 for a first step, at most <see cref="Waterfall.MaxDepth"/>.</param>
internal sealed record WaterfallRow(SeenSpan Span, int Depth);

/// <summary>The steps of a trace, each below the one that it is part of, in the order in which they began.</summary>
internal static class Waterfall
{
    /// <summary>What is deeper stands beside it: a page has a width.</summary>
    public const int MaxDepth = 12;

    /// <summary>Every span once, also where one's parent is not known or spans are each other's parents.</summary>
    public static IReadOnlyList<WaterfallRow> Of(IReadOnlyList<SeenSpan> spans)
    {
        var byStart = spans.OrderBy(span => span.Start).ToList();
        var known = spans.Select(span => span.SpanId).ToHashSet();
        var children = byStart.ToLookup(span => span.ParentId);
        var rows = new List<WaterfallRow>();
        var seen = new HashSet<SeenSpan>(ReferenceEqualityComparer.Instance);
        var next = new Stack<WaterfallRow>();
        // Roots first; what is left after them goes in a circle.
        foreach (var first in byStart.Where(span => !known.Contains(span.ParentId)).Concat(byStart))
        {
            next.Push(new(first, 0));
            while (next.TryPop(out var row))
            {
                if (!seen.Add(row.Span))
                    continue;
                rows.Add(row);
                foreach (var child in children[row.Span.SpanId].Reverse())
                    next.Push(new(child, Math.Min(row.Depth + 1, MaxDepth)));
            }
        }

        return rows;
    }
}
