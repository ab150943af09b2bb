namespace FusionSample.ConnectorKit.Annotations;

/// <summary>A value with which a parameter or property can be tried (<c>x-ms-test-value</c>); never a secret.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TestValueAttribute(object value) : Attribute
{
    /// <summary>A text, number or boolean.</summary>
    public object Value { get; } = value;
}
