using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Something that a maker fills in, or that is filled in for him.</summary>
public sealed record MakerField
{
    /// <summary>Where it goes: path, query, header, body or formData.</summary>
    public required string In { get; init; }

    /// <summary>The parameter's name, or the names that lead into the body; none where it is the whole body.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>Tells the fields of an operation apart: a name may stand in the path and in the query.</summary>
    public string Id => string.Join('\0', (string[])[In, .. Path]);

    /// <summary>How dynamic extensions name it: a parameter's name, or <c>body/…</c>.</summary>
    public string Key => In is "body" ? string.Join('/', (string[])["body", .. Path]) : string.Join('/', Path);

    /// <summary>The label: title, <c>x-ms-summary</c> or the name, below the titles of the objects around it.</summary>
    public required string Title { get; init; }

    /// <summary>The hint: the description.</summary>
    public string? Hint { get; init; }

    /// <summary>What it takes.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>The declared format, if any.</summary>
    public string? Format { get; init; }

    /// <summary>Whether nothing can be sent without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// Whether Power Apps takes it, or the object around it, as an argument of its own; the rest stands in one record at the end.
    /// So it is with a body's required properties, even of an optional body (fact 12).
    /// </summary>
    public bool IsPositional { get; init; }

    /// <summary>How readily it is shown.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The default as JSON; null where there is none.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>What it takes and nothing else; none where anything of its kind will do.</summary>
    public IReadOnlyList<MakerChoice> Choices { get; init; } = [];

    /// <summary>Where its choices come from at run time.</summary>
    public DynamicChoices? DynamicChoices { get; init; }

    /// <summary>Where its fields come from at run time.</summary>
    public DynamicShape? Shape { get; init; }

    /// <summary>The fields of one item of a list; one without a path where an item is a single value; none for everything else.</summary>
    public IReadOnlyList<MakerField> ItemFields { get; init; } = [];

    /// <summary>How a path's value is encoded (<c>x-ms-url-encoding</c>): once, or twice.</summary>
    public bool IsEncodedTwice { get; init; }

    /// <summary>Whether a maker never sees it here. Power Apps shows what is internal and not sent by itself all the same (fact 11).</summary>
    public bool IsHidden => Visibility is Visibility.Internal;

    /// <summary>Whether it is sent by itself: internal, required, with a default (fact 11).</summary>
    public bool IsSilent => IsHidden && DefaultJson is not null && (IsRequired || (IsPositional && Path.Count == 1));

    /// <summary>Whether it stands at once in the form: required or not, unless it is optional and advanced.</summary>
    public bool IsAtOnce => !IsHidden && (IsRequired || Visibility is not Visibility.Advanced);
}
