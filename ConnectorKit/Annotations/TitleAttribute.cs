namespace FusionSample.ConnectorKit.Annotations;

/// <summary>
/// What a maker reads above a field: a parameter's <c>x-ms-summary</c>, a property's <c>title</c>, an enum member's display name.
/// Title Case, at most 80 characters. Without it the name is used: <c>eyeColor</c> becomes 'Eye Color'.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class TitleAttribute(string title) : Attribute
{
    /// <summary>The text.</summary>
    public string Title { get; } = title;
}
