using FusionSample.ConnectorKit.MakerView;

namespace FusionSample.Tests.Unit.MakerView;

public class NotificationTests
{
    private static readonly MakerConnector Connector = MakerConnector.Read(new("""
        { "swagger": "2.0", "info": { "title": "T" }, "paths": { "/hooks": {
            "x-ms-notification-content": { "schema": { "type": "object", "properties": { "id": { "type": "integer", "title": "Id" } } } },
            "post": { "operationId": "OnNew", "x-ms-trigger": "single", "x-ms-trigger-hint": "Add one.", "parameters": [ { "name": "body", "in": "body", "required": true, "schema": {
                "type": "object", "required": ["url"], "properties": { "url": { "type": "string", "x-ms-notification-url": true }, "kind": { "type": "string" } } } } ] },
            "delete": { "operationId": "Stop", "x-ms-visibility": "internal" } } } }
        """));

    [Fact]
    public void A_webhook_is_one_trigger_with_the_tokens_of_what_is_posted()
    {
        var trigger = Assert.Single(Connector.Found(all: true));

        Assert.Equal((OperationKind.WebhookTrigger, "Add one."), (trigger.Kind, trigger.TriggerHint));
        Assert.Equal(["Body", "Id"], trigger.Tokens.Select(token => token.Title));
    }

    [Fact]
    public void Where_the_service_calls_is_never_asked_for() =>
        Assert.Equal(["body/kind"], Connector.Find("OnNew")!.Fields.Where(field => !field.IsHidden).Select(field => field.Key));
}
