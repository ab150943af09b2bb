using static FusionSample.ConnectorKit.Changes.ChangeSeverity;

namespace FusionSample.ConnectorKit.Changes.Kinds;

/// <summary>Changes of what the platform asks the service by itself while a maker works.</summary>
internal static class DynamicKinds
{
    public static readonly ChangeKind DynamicChoicesChanged = new("DynamicChoicesChanged", Warning, false,
        "The choices of an input come from elsewhere, or no longer at all. What was chosen stays in apps and flows, and may mean something else. "
        + "The newer form beside the older one is well.");

    public static readonly ChangeKind DynamicShapeChanged = new("DynamicShapeChanged", Warning, false,
        "Fields that are found at run time come from another operation or place, or declared ones became such; only the service knows whether they are the same.");

    public static readonly ChangeKind DynamicShapeRemoved = new("DynamicShapeRemoved", Breaking, false,
        "Fields were found at run time and no longer are: those that are not declared now are gone.");

    public static readonly ChangeKind[] All = [DynamicChoicesChanged, DynamicShapeChanged, DynamicShapeRemoved];
}
