namespace FusionSample.ConnectorKit.Annotations;

/// <summary>
/// Marks the text property of a webhook trigger's body into which the platform writes the address to notify
/// (<c>x-ms-notification-url</c>). The property becomes internal and required (NotificationUrlNotInternal, NotificationUrlNotRequired).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotificationUrlAttribute : Attribute;
