using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Triggers;

/// <summary>A trigger that fetches its data, and names the webhook that tells it when (x-ms-notification).</summary>
internal static class NotificationRules
{
    public static readonly ConnectorRule[] All =
    [
        new("NotificationExtensionSupportedForTriggerOnly", Severity.Error, RuleTopic.Validator, "Only a trigger has x-ms-notification.", TriggerOnly),
        new("NotificationExtensionNotSupportedInWebhookOperation", Severity.Error, RuleTopic.Validator, "A webhook has no x-ms-notification.", NotInWebhook),
        new("NotificationOperationMustBeWebhook", Severity.Error, RuleTopic.Validator, "x-ms-notification names a webhook.", MustBeWebhook),
        new("ParamtersWithSameNameMustHaveSameTypeAndVisibility", Severity.Error, RuleTopic.Validator,
            "What a trigger and its webhook take under the same name is of the same type, format and visibility.", SameName),
    ];

    private const string Extension = "x-ms-notification";

    private static IEnumerable<Operation> Fetching(RuleContext context) => context.Operations.Where(operation => operation.Node[Extension].Exists);

    private static IEnumerable<Problem> TriggerOnly(RuleContext context) =>
        Fetching(context).Where(operation => !operation.IsTrigger)
            .Select(operation => new Problem(operation.Node[Extension], $"{operation.Label} is no trigger.", "Write x-ms-trigger, or remove the extension."));

    private static IEnumerable<Problem> NotInWebhook(RuleContext context) =>
        Fetching(context).Where(operation => operation.IsWebhook)
            .Select(operation => new Problem(operation.Node[Extension], $"{operation.Label} is itself a webhook.", "Remove the extension."));

    private static IEnumerable<Problem> MustBeWebhook(RuleContext context) =>
        Fetching(context).Select(operation => operation.Node[Extension]["operationId"]).Where(id => context.Find(id.Text) is { IsWebhook: false })
            .Select(id => new Problem(id, $"{SafeText.Shorten(id.Raw)} is no webhook.", "Name a trigger whose path has x-ms-notification-content."));

    private static IEnumerable<Problem> SameName(RuleContext context) =>
        from operation in Fetching(context)
        let webhook = context.Find(operation.Node[Extension]["operationId"].Text)
        where webhook is not null
        from ours in operation.Parameters.Where(parameter => parameter.In is not "body" && parameter.Name.Length > 0)
        from theirs in webhook.Parameters.Where(parameter => parameter.In is not "body" && parameter.Name == ours.Name)
        where (ours.Type, ours.Format, ours.Node["x-ms-visibility"].Text) != (theirs.Type, theirs.Format, theirs.Node["x-ms-visibility"].Text)
        select new Problem(ours.Site, $"'{ours.Name}' of {operation.Label} and of {webhook.Label} differ in type or visibility.", "Make them the same, or rename one.");
}
