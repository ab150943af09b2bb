using static FusionSample.ConnectorKit.Changes.ChangeSeverity;

namespace FusionSample.ConnectorKit.Changes.Kinds;

/// <summary>Changes of what an operation takes: parameters by name and location, the body by its properties.</summary>
internal static class InputKinds
{
    private const string Observed = " The platform's comparison reports it too, under a name that is not published.";

    public static readonly ChangeKind InputFieldDeleted = new("InputFieldDeleted", Breaking, true,
        "An input is gone. A formula that passes it is wrong, and a flow that fills it in names something that does not exist.");

    public static readonly ChangeKind InputFieldVisibilityChangedToInternal = new("InputFieldVisibilityChangedToInternal", Breaking, true,
        "An input is no longer shown; its default may replace what makers had filled in.");

    public static readonly ChangeKind InputFieldAddedAsRequired = new("InputFieldAddedAsRequired", Breaking, false,
        "An input is new and must be given; apps and flows that exist do not send it. Internal with a default is well: the platform sends it." + Observed);

    public static readonly ChangeKind InputFieldBecameRequired = new("InputFieldBecameRequired", Breaking, false,
        "An input that could be left out must be given." + Observed);

    public static readonly ChangeKind InputFieldBecameOptional = new("InputFieldBecameOptional", Breaking, false,
        "Flows do not mind. In a formula of Power Apps what is required stands at its position and the rest in one record at the end, "
        + "so the argument is at the wrong place. Reported for what Power Apps makes a function of.");

    public static readonly ChangeKind InputFieldTypeChanged = new("InputFieldTypeChanged", Breaking, false,
        "An input takes another type, or a format that makers fill in differently (text, a date, a file). A number where whole numbers were taken is well.");

    public static readonly ChangeKind InputFieldMoved = new("InputFieldMoved", Warning, false,
        "A parameter moved between path, query, header and form. Apps and flows hold its name and go on; "
        + "workflows of Logic Apps, and flows of the older form, send it where it was. The platform's comparison reports it as an error.");

    public static readonly ChangeKind BodyParameterRenamed = new("BodyParameterRenamed", Breaking, false,
        "Flows hold the properties of a body below the body's own name ('body/title'), so all of them are lost. Power Apps does not mind.");

    public static readonly ChangeKind InputEnumNarrowed = new("InputEnumNarrowed", Breaking, false,
        "A value that could be chosen can no longer be; whoever chose it is refused. More values are well.");

    public static readonly ChangeKind InputRangeNarrowed = new("InputRangeNarrowed", Warning, false,
        "A limit of length, size or form is tighter than before; a value that was well may be refused.");

    public static readonly ChangeKind DefaultChanged = new("DefaultChanged", Warning, false,
        "What holds where nothing is filled in is another, or gone: the same app or flow may do something else. A first default is well.");

    public static readonly ChangeKind ParameterOrderChanged = new("ParameterOrderChanged", Breaking, false,
        "Power Apps passes required inputs by position: path, query, header, then the required properties of the body, each in the order of the file. "
        + "In another order a formula puts its values into the wrong places. The only place where the order of a body's properties counts.");

    public static readonly ChangeKind[] All =
    [
        InputFieldDeleted, InputFieldVisibilityChangedToInternal, InputFieldAddedAsRequired, InputFieldBecameRequired, InputFieldBecameOptional,
        InputFieldTypeChanged, InputFieldMoved, BodyParameterRenamed, InputEnumNarrowed, InputRangeNarrowed, DefaultChanged, ParameterOrderChanged,
    ];
}
