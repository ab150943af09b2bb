using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Triggers;

/// <summary>Where a webhook takes the address that it is to call (x-ms-notification-url), and what it posts there (x-ms-notification-content).</summary>
internal static class NotificationUrlRules
{
    public static readonly ConnectorRule[] All =
    [
        new("NotificationUrlNotAllowedInThisPosition", Severity.Error, RuleTopic.Validator, "The address to notify is a property of a body that is sent.", Position),
        new("NotificationUrlNotInternal", Severity.Error, RuleTopic.Validator,
            "The address to notify, or something around it, is internal: the platform fills it in.", NotInternal),
        new("NotificationUrlNotRequired", Severity.Error, RuleTopic.Validator,
            "The address to notify is required, and so is everything around it up to the body.", NotRequired),
        new("NotificationUrlNotString", Severity.Error, RuleTopic.Validator, "The address to notify is a string.", NotString),
        new("WebhookOperationsMissingNotificationUrlProperty", Severity.Error, RuleTopic.Validator,
            "A webhook takes an address to notify. A webhook is read here as an operation with x-ms-trigger on a path with x-ms-notification-content.", MissingUrl),
        new("OperationMustHaveNotificationContentExtension", Severity.Error, RuleTopic.Validator,
            "The path of an operation that takes an address to notify says what is posted there.", MissingContent),
    ];

    private const string Mark = "x-ms-notification-url";

    private static IEnumerable<NotificationUrl> Urls(RuleContext context) => context.Operations.SelectMany(operation => NotificationUrl.Of(context, operation));

    private static IEnumerable<Problem> Position(RuleContext context) =>
        context.Schemas.Where(site => NotificationUrl.IsMarked(site.Node) && !site.IsInput).Select(site => site.Node)
            .Concat(context.Parameters.Select(parameter => parameter.Node).Where(NotificationUrl.IsMarked))
            .Select(node => new Problem(node[Mark], "An address to notify is marked in something that no operation's body holds.",
                "Mark the property of the body in which the service takes the address; remove a definition that nothing refers to."));

    private static IEnumerable<Problem> NotInternal(RuleContext context) =>
        Urls(context).Where(url => !url.IsInternal)
            .Select(url => new Problem(url.Property, $"A maker of {url.Operation.Label} is asked for '{url.Property.Key}', which the platform fills in.",
                "Write \"x-ms-visibility\": \"internal\"."));

    private static IEnumerable<Problem> NotRequired(RuleContext context) =>
        Urls(context).Where(url => !url.IsRequired)
            .Select(url => new Problem(url.Property, $"'{url.Property.Key}' of {url.Operation.Label}, or something around it, is optional.",
                "Name it in 'required' of its object, and each object around it likewise; write \"required\": true for the body."));

    private static IEnumerable<Problem> NotString(RuleContext context) =>
        Urls(context).Where(url => url.Property["type"].Text is not "string")
            .Select(url => new Problem(url.Property, $"'{url.Property.Key}' is an address, but not of type string.", "Write \"type\": \"string\"."));

    private static IEnumerable<Problem> MissingUrl(RuleContext context) =>
        context.Operations.Where(operation => operation.IsWebhook && !NotificationUrl.Of(context, operation).Any())
            .Select(operation => new Problem(operation.Node, $"{operation.Label} takes no address to notify.",
                "Mark a string of the body with \"x-ms-notification-url\": true."));

    private static IEnumerable<Problem> MissingContent(RuleContext context) =>
        context.Operations.Where(operation => !operation.NotificationContent.Exists && NotificationUrl.Of(context, operation).Any())
            .Select(operation => new Problem(operation.Node, $"{operation.Label} takes an address to notify, and its path does not say what is posted there.",
                "Write x-ms-notification-content with a schema beside the operation."));
}
