namespace FusionSample.ConnectorKit.Annotations;

/// <summary>How readily a parameter or property is shown.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class VisibilityAttribute(Visibility visibility) : Attribute
{
    /// <summary>How readily.</summary>
    public Visibility Visibility { get; } = visibility;
}
