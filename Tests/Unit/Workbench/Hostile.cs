using System.Text;
using System.Text.Json;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Definitions that somebody made to harm whoever looks at them.</summary>
internal static class Hostile
{
    // What runs, or hides what it is, if a page takes it for more than text.
    private static readonly string[] Texts =
    [
        "<script>window.hostile=1;alert(1)</script>", "<img src=x onerror=\"window.hostile=1;alert(1)\">", "\"><svg onload=alert(window.hostile=1)>",
        "javascript:window.hostile=1", "data:text/html,<script>parent.hostile=1</script>", "'-alert(window.hostile=1)-'", "</textarea></select></script><script>hostile=1</script>",
        "<iframe srcdoc=\"<script>parent.hostile=1</script>\">", "<a href=javascript:hostile=1>x</a>", "<style>*{display:none}</style>", "<!--", "]]>", "{{hostile=1}}", "${hostile=1}",
        "@(hostile)", "&lt;script&gt;&#x3c;", "\u202Egnp.exe\u202C", "\0before\0after", "\u2028\u2029\uFEFF", "%00%0d%0aX: y", "../../../maker", "\r\nSet-Cookie: a=b", "#fff;background:url(//x)",
        "__proto__",
    ];

    /// <summary>Some 200 files with a name each: texts everywhere, each text in each place, sizes, depths, circles, wrong kinds, broken JSON.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        foreach (var (index, text) in Texts.Index())
        {
            yield return ($"text {index}", Utf8(With(text)));
            yield return ($"extensions {index}", Utf8(Extended(text)));
        }

        foreach (var place in Places)
        {
            foreach (var (kind, json) in Kinds)
                yield return ($"{place} as {kind}", Utf8(Shaped(place, json)));
        }

        foreach (var (name, json) in HostileShapes.All())
            yield return (name, json);
    }

    /// <summary>One that says the same in every text that is shown.</summary>
    public static string With(string text) => JsonSerializer.Serialize(new
    {
        swagger = "2.0",
        info = new { title = text, description = text, version = text, contact = new { name = text, url = text, email = text } },
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
    });

    private static readonly string[] Places =
        ["info", "paths", "path", "operation", "operationId", "summary", "x-ms-trigger", "x-ms-trigger-hint", "parameters", "parameter", "schema", "properties", "required", "enum", "definitions", "responses", "host"];

    private static readonly (string Kind, string Json)[] Kinds =
        [("null", "null"), ("number", "1e999"), ("text", "\"\\ud800\""), ("list", "[null,[[]],{}]"), ("object", "{\"\":{},\"$ref\":7}"), ("reference", "{\"$ref\":\"#/nowhere/~1~2\"}"), ("circle", "{\"$ref\":\"#\"}"), ("true", "true")];

    // One place in a sound definition is of another kind.
    private static string Shaped(string place, string json)
    {
        string At(string name, string otherwise) => place == name ? json : otherwise;
        return $$"""
            { "swagger": "2.0", "info": {{At("info", "{\"title\":\"T\"}")}}, "host": {{At("host", "\"h\"")}}, "definitions": {{At("definitions", "{}")}},
              "paths": {{At("paths", $$"""
            { "/a": {{At("path", $$"""
            { "post": {{At("operation", $$"""
            { "operationId": {{At("operationId", "\"A\"")}}, "summary": {{At("summary", "\"S\"")}}, {{(place.StartsWith("x-ms-", StringComparison.Ordinal) ? $"\"{place}\": {json}," : "")}}
              "parameters": {{At("parameters", $$"""[ {{At("parameter", $$"""
            { "name": "b", "in": "body", "schema": {{At("schema", $$"""{ "type": "object", "required": {{At("required", "[]")}}, "properties": {{At("properties", $$"""{ "p": { "type": "string", "enum": {{At("enum", "[\"e\"]")}} } }""")}} }""")}} }
            """)}} ]""")}}, "responses": {{At("responses", "{}")}} }
            """)}} }
            """)}} }
            """)}} }
            """;
    }

    // The same text in everything beside the words that one sees.
    private static string Extended(string text)
    {
        var said = JsonSerializer.Serialize(text);
        return $$"""
            { "swagger": "2.0", "info": { "title": "T", "x-ms-deployment-version": {{said}} }, "schemes": [ {{said}} ], "basePath": {{said}}, "x-ms-docs": [ { "url": {{said}}, "description": {{said}} } ],
              "x-ms-connector-metadata": [ { "propertyName": "Website", "propertyValue": {{said}} } ],
              "paths": { {{JsonSerializer.Serialize("/" + text)}}: { "x-ms-notification-content": { "description": {{said}}, "schema": { "type": {{said}}, "title": {{said}} } },
                "post": { "summary": {{said}}, "x-ms-trigger": "single", "x-ms-trigger-hint": {{said}}, "x-ms-visibility": {{said}}, "x-ms-api-annotation": { "status": {{said}}, "family": {{said}} } },
                "get": { "operationId": "G", "x-ms-pageable": { "nextLinkName": {{said}} }, "produces": [ {{said}} ], "consumes": [ {{said}} ], "parameters": [
                  { "name": {{said}}, "in": "path", "required": true, "type": "string", "format": {{said}}, "x-ms-url-encoding": {{said}} },
                  { "name": "e", "in": "query", "type": "string", "enum": [ {{said}}, "b" ], "x-ms-enum-values": [ { "value": {{said}}, "displayName": {{said}} } ] },
                  { "name": "d", "in": "query", "type": "string", "x-ms-dynamic-values": { "operationId": {{said}}, "value-path": {{said}}, "value-title": {{said}}, "parameters": { {{said}}: {{said}} } } },
                  { "name": "c", "in": "query", "type": "string", "x-ms-dynamic-list": { "capability": {{said}}, "itemValuePath": {{said}} } },
                  { "name": "t", "in": "query", "type": "string", "x-ms-dynamic-tree": { "open": { "operationId": {{said}} }, "browse": { "operationId": {{said}} } } },
                  { "name": "i", "in": "query", "required": true, "type": "integer", "format": {{said}}, "default": {{said}}, "x-ms-visibility": "internal" },
                  { "name": "f", "in": "formData", "type": "file", "description": {{said}} },
                  { "name": "body", "in": "body", "schema": { "x-ms-dynamic-schema": { "operationId": {{said}}, "value-path": {{said}} } } } ] } } } }
            """;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
