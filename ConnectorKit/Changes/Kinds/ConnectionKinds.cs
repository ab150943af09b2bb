using static FusionSample.ConnectorKit.Changes.ChangeSeverity;

namespace FusionSample.ConnectorKit.Changes.Kinds;

/// <summary>Changes of the connector as a whole and of its connections.</summary>
internal static class ConnectionKinds
{
    public static readonly ChangeKind AuthenticationMethodRemoved = new("AuthenticationMethodRemoved", Breaking, true,
        "A way to sign in is gone, or became another; certification refuses it. Connections that were made that way no longer work.");

    public static readonly ChangeKind ConnectionParametersRemoved = new("ConnectionParametersRemoved", Breaking, true,
        "Something that was asked of whoever makes a connection is no longer asked; what connections hold of it is lost.");

    public static readonly ChangeKind ConnectionParameterAddedAsRequired = new("ConnectionParameterAddedAsRequired", Breaking, false,
        "Something new must be given to make a connection; connections that exist do not hold it.");

    public static readonly ChangeKind ConnectionParameterTypeChanged = new("ConnectionParameterTypeChanged", Breaking, false,
        "A connection holds a value of another type than is now asked for.");

    public static readonly ChangeKind SecurityChanged = new("SecurityChanged", Breaking, false,
        "The same way to sign in goes to another address, another header or more rights; connections must be made anew.");

    public static readonly ChangeKind TierChangedToPremium = new("TierChangedToPremium", Breaking, true,
        "Who has no premium licence can no longer use the connector. The files seldom say it: read from 'tier' in apiProperties.");

    public static readonly ChangeKind AddressChanged = new("AddressChanged", Warning, false,
        "Every call of every app and flow goes to another host or base path as soon as this is published. "
        + "The platform calls by operationId, so nothing needs to be mended.");

    public static readonly ChangeKind NotCompared = new("NotCompared", Breaking, false,
        "A file cannot be read, or is too large to be compared to its end: nobody can tell what else breaks.");

    public static readonly ChangeKind[] All =
    [
        AuthenticationMethodRemoved, ConnectionParametersRemoved, ConnectionParameterAddedAsRequired, ConnectionParameterTypeChanged, SecurityChanged,
        TierChangedToPremium, AddressChanged, NotCompared,
    ];
}
