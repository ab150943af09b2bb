using static FusionSample.ConnectorKit.Changes.ChangeSeverity;

namespace FusionSample.ConnectorKit.Changes.Kinds;

/// <summary>Changes of what an operation answers, and of what a webhook posts to a flow.</summary>
internal static class OutputKinds
{
    public static readonly ChangeKind OutputFieldDeleted = new("OutputFieldDeleted", Breaking, true,
        "A field of an answer is gone, or is no longer declared, which in Power Apps is the same.");

    public static readonly ChangeKind OutputFieldTypeChanged = new("OutputFieldTypeChanged", Breaking, true,
        "A field of an answer has another type; what apps and flows do with it may fail.");

    public static readonly ChangeKind OutputFieldFormatChanged = new("OutputFieldFormatChanged", Breaking, false,
        "A field of an answer has a format of which Power Apps makes another type: text, a date, a moment, a file, a choice, or nothing it can read. "
        + "The platform's comparison reports every change of a format as an error.");

    public static readonly ChangeKind OutputFieldFormatRelabelled = new("OutputFieldFormatRelabelled", Information, false,
        "A field of an answer has another format of the same meaning to apps and flows (int32 and int64, text and uuid). "
        + "The platform's comparison reports it as an error all the same, so a certification asks about it.");

    public static readonly ChangeKind OutputFieldBecameInternal = new("OutputFieldBecameInternal", Breaking, false,
        "A field of an answer is no longer shown: makers cannot choose it again, and Power Apps hides it from formulas.");

    public static readonly ChangeKind OutputEnumWidened = new("OutputEnumWidened", Warning, false,
        "A field of an answer may have values that it could not have; a condition that lists them all is no longer complete.");

    public static readonly ChangeKind ResponseShapeChanged = new("ResponseShapeChanged", Breaking, false,
        "The whole answer is of another kind: a list instead of an object, an object instead of a text.");

    public static readonly ChangeKind[] All =
    [
        OutputFieldDeleted, OutputFieldTypeChanged, OutputFieldFormatChanged, OutputFieldFormatRelabelled, OutputFieldBecameInternal, OutputEnumWidened,
        ResponseShapeChanged,
    ];
}
