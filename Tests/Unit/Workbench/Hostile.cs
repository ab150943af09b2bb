using System.Text.Json;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Definitions that somebody made to harm whoever looks at them.</summary>
internal static class Hostile
{
    /// <summary>One that says the same in every text that is shown.</summary>
    public static ConnectorText With(string text) => new(JsonSerializer.Serialize(new
    {
        swagger = "2.0",
        info = new { title = text, description = text, version = text, contact = new { name = text } },
        host = text,
        paths = new Dictionary<string, object>
        {
            ["/a"] = new
            {
                get = new
                {
                    operationId = text,
                    summary = text,
                    description = text,
                    parameters = new object[]
                    {
                        new Dictionary<string, object> { ["name"] = text, ["in"] = "query", ["type"] = "string", ["x-ms-summary"] = text, ["description"] = text, ["default"] = text },
                        new Dictionary<string, object> { ["name"] = "b", ["in"] = "query", ["type"] = "string", ["enum"] = new[] { text } },
                    },
                    responses = new Dictionary<string, object>
                    {
                        ["200"] = new
                        {
                            description = text,
                            schema = new { type = "object", properties = new Dictionary<string, object> { [text] = new { type = "string", title = text, description = text } } },
                        },
                    },
                },
            },
        },
    }));
}
