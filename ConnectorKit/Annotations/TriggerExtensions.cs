using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>Endpoints that start a flow.</summary>
public static class TriggerExtensions
{
    /// <summary>
    /// A polling trigger: a GET that answers 202 while there is nothing new and 200 with a list when there is
    /// (<c>x-ms-trigger: batch</c>).
    /// </summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="trigger">Its operation.</param>
    /// <param name="summary">"When a …".</param>
    /// <param name="description">"This operation triggers when …", with a full stop.</param>
    /// <param name="hint">How to make it fire (<c>x-ms-trigger-hint</c>).</param>
    public static RouteHandlerBuilder AsPollingTrigger(
        this RouteHandlerBuilder endpoint, ConnectorAction trigger, string summary, string description, string hint) =>
        endpoint.AsAction(trigger, summary, description)
            .With("x-ms-trigger", "batch")
            .With("x-ms-trigger-hint", hint)
            .With("x-ms-trigger-metadata", new JsonObject { ["mode"] = "polling", ["kind"] = "query" });

    /// <summary>
    /// A webhook trigger: a POST that registers an address (<see cref="NotificationUrlAttribute"/>) and answers 201 with the place to
    /// unsubscribe at (<c>x-ms-trigger: single</c>).
    /// </summary>
    /// <typeparam name="TNotification">What is sent to that address (<c>x-ms-notification-content</c>).</typeparam>
    /// <inheritdoc cref="AsPollingTrigger" />
    public static RouteHandlerBuilder AsWebhookTrigger<TNotification>(
        this RouteHandlerBuilder endpoint, ConnectorAction trigger, string summary, string description, string hint) =>
        endpoint.AsAction(trigger, summary, description)
            .With("x-ms-trigger", "single")
            .With("x-ms-trigger-hint", hint)
            .WithMetadata(new NotificationNote(typeof(TNotification)));
}
