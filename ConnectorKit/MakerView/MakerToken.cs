using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>A part of an answer that a later step can pick (dynamic content).</summary>
public sealed record MakerToken
{
    /// <summary>The names that lead to it in one answer, or in one item of <see cref="Each"/>; none for the whole.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>What it is: the description.</summary>
    public string? Hint { get; init; }

    /// <summary>What one gets.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>The declared format, if any.</summary>
    public string? Format { get; init; }

    /// <summary>How readily it is shown; nothing internal is a token.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The list that a later step goes through to pick it ('Apply to each'); null where there is one of it.</summary>
    public MakerToken? Each { get; init; }

    /// <summary>Where its shape comes from at run time.</summary>
    public DynamicShape? Shape { get; init; }
}
