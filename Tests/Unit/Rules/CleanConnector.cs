using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>A small connector in which no rule finds anything, and changes to it.</summary>
internal static class CleanConnector
{
    private static readonly JsonSerializerOptions FourSpaces =
        new() { WriteIndented = true, IndentSize = 4, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The connector with changes, one a line: <c>/pointer = json</c> sets (or appends, with '-' for an array's index), <c>/pointer -</c>
    /// removes, a leading '@' means apiProperties, <c>text: a => b</c> replaces in the text at last, <c>readme:</c> and <c>script:</c> likewise in
    /// theirs, where \n is a new line; 'operations: n', 'body: n', 'deep: n' and 'big: n' add that many operations, properties of a body, properties
    /// inside each other, and characters; <c>icon: name</c> takes one of <see cref="CleanFiles.Icons"/>, <c>no script</c> takes the script
    /// away, <c>long script</c> lengthens it.
    /// </summary>
    public static ConnectorText With(string changes)
    {
        var (definition, properties) = (JsonNode.Parse(Definition)!, JsonNode.Parse(Properties)!);
        var lines = changes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines.Where(line => !IsOfAnotherFile(line)))
            Change(line[0] == '@' ? properties : definition, line.TrimStart('@'));
        return new(Edit("text", definition.ToJsonString(FourSpaces) + "\n", lines), properties.ToJsonString(FourSpaces))
        {
            Readme = Edit("readme", CleanFiles.Readme, lines),
            Script = lines.Contains("no script") ? null : lines.Contains("long script") ? CleanFiles.Script.PadRight(500_001) : Edit("script", CleanFiles.Script, lines),
            Icon = CleanFiles.Icons[lines.LastOrDefault(line => line.StartsWith("icon: ", StringComparison.Ordinal))?[6..] ?? "clean"],
            IsComplete = true,
        };
    }

    private static string Edit(string file, string text, IEnumerable<string> lines)
    {
        foreach (var parts in lines.Where(line => line.StartsWith(file + ": ", StringComparison.Ordinal)).Select(line => line[(file.Length + 2)..].Split(" => ")))
        {
            Assert.Contains(parts[0], text, StringComparison.Ordinal);
            var replacement = parts[1].Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
            text = text.Replace(parts[0], replacement, StringComparison.Ordinal);
        }

        return text;
    }

    private static void Change(JsonNode root, string line)
    {
        if (Growth(line) is { } growth)
        {
            Grow(root, growth.What, growth.Count);
            return;
        }

        var at = line.IndexOf(" = ", StringComparison.Ordinal);
        var pointer = at < 0 ? line[..^2] : line[..at];
        var parts = pointer[1..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~",
            StringComparison.Ordinal)).ToList();
        var parent = parts.SkipLast(1).Aggregate(root, (node, part) =>
            node is JsonArray list ? list[int.Parse(part)]! : node[part] ?? throw new KeyNotFoundException(pointer));
        var value = at < 0 ? null : JsonNode.Parse(line[(at + 3)..].Replace("$op", Operation, StringComparison.Ordinal));
        if (parent is JsonArray array && parts[^1] == "-")
            array.Add(value);
        else if (parent is JsonArray items)
            items[int.Parse(parts[^1])] = value;
        else if (at < 0)
            Assert.True(parent.AsObject().Remove(parts[^1]), pointer);
        else
            parent[parts[^1]] = value;
    }

    private static bool IsOfAnotherFile(string line) =>
        line is "no script" or "long script" || line.Split(": ")[0] is "text" or "readme" or "script" or "icon";

    private static (string What, int Count)? Growth(string line) =>
        line.Split(": ") is [var what and ("operations" or "body" or "big" or "deep"), var number] ? (what, int.Parse(number)) : null;

    private static void Grow(JsonNode root, string what, int count)
    {
        if (what == "big")
            root["x-big"] = new string('x', count);
        for (var i = 0; i < count && what == "operations"; i++)
            root["paths"]![$"/more{i}"] = new JsonObject { ["get"] = JsonNode.Parse(Operation.Replace("Extra", $"Extra{i}", StringComparison.Ordinal)) };
        for (var i = 0; i < count && what == "body"; i++)
            root["definitions"]!["NewBook"]!["properties"]![$"more{i}"] = new JsonObject { ["type"] = "string", ["title"] = "More", ["description"] = "More" };
        var holder = root["definitions"]!["NewBook"]!["properties"]!.AsObject();
        for (var i = 0; i < count && what == "deep"; i++)
        {
            var inner = new JsonObject();
            holder["deep"] = new JsonObject { ["type"] = "object", ["title"] = "Deep", ["description"] = "Deep", ["properties"] = inner };
            holder = inner;
        }
    }

    // What '$op' in a change stands for: an operation in which no rule finds anything.
    private const string Operation = """
        { "operationId": "Extra", "x-ms-visibility": "internal", "responses": { "200": { "description": "Well.", "schema": { "type": "string" } } } }
        """;

    private const string Definition = """
        {
            "swagger": "2.0",
            "info": {
                "title": "Contoso Library",
                "description": "Look up the books of the Contoso library, add new ones, and hear when one arrives.",
                "version": "1.0.0",
                "contact": { "name": "Contoso Support", "url": "https://www.contoso.com/support", "email": "support@contoso.com" }
            },
            "host": "library.contoso.com",
            "basePath": "/v1",
            "schemes": [ "https" ],
            "consumes": [ "application/json" ],
            "produces": [ "application/json" ],
            "paths": {
                "/books": {
                    "get": {
                        "summary": "List books",
                        "description": "Gets the books, page by page.",
                        "operationId": "ListBooks",
                        "x-ms-pageable": { "nextLinkName": "nextLink" },
                        "parameters": [
                            { "name": "search", "in": "query", "type": "string", "x-ms-summary": "Search Text", "description": "Words that must occur in the title." },
                            { "name": "since", "in": "query", "type": "string", "format": "date", "x-ms-summary": "Added Since", "description": "The day of the first book." }
                        ],
                        "responses": {
                            "200": { "description": "A page of books.", "schema": { "$ref": "#/definitions/BookPage" } },
                            "400": { "description": "The search text is too long." }
                        }
                    },
                    "post": {
                        "summary": "Add a book",
                        "description": "Adds a book, and returns it with its number.",
                        "operationId": "AddBook",
                        "parameters": [ { "name": "body", "in": "body", "required": true, "schema": { "$ref": "#/definitions/NewBook" } } ],
                        "responses": { "201": { "description": "The book.", "schema": { "$ref": "#/definitions/Book" } } }
                    }
                },
                "/books/{id}": {
                    "parameters": [ { "$ref": "#/parameters/BookId" } ],
                    "get": {
                        "summary": "Get a book",
                        "description": "Gets one book by its number.",
                        "operationId": "GetBook",
                        "responses": { "200": { "description": "The book.", "schema": { "$ref": "#/definitions/Book" } }, "404": { "$ref": "#/responses/NotFound" } }
                    }
                },
                "/books/{id}/cover": {
                    "put": {
                        "summary": "Set a cover",
                        "description": "Replaces the picture on a book.",
                        "operationId": "SetCover",
                        "consumes": [ "multipart/form-data" ],
                        "parameters": [
                            { "$ref": "#/parameters/BookId" },
                            { "name": "picture", "in": "formData", "type": "file", "required": true, "x-ms-summary": "Picture", "description": "Picture" }
                        ],
                        "responses": { "200": { "description": "The book.", "schema": { "$ref": "#/definitions/Book" } } }
                    }
                },
                "/records/{kind}": {
                    "get": {
                        "summary": "Get a record",
                        "description": "Gets a record, whose fields follow its kind.",
                        "operationId": "GetRecord",
                        "parameters": [
                            {
                                "name": "kind", "in": "path", "type": "string", "required": true, "x-ms-url-encoding": "single", "x-ms-summary": "Kind", "description": "Kind",
                                "x-ms-dynamic-values": { "operationId": "ListKinds", "value-path": "name", "value-title": "title" },
                                "x-ms-dynamic-list": { "operationId": "ListKinds", "itemValuePath": "name", "itemTitlePath": "title" }
                            }
                        ],
                        "responses": {
                            "200": {
                                "description": "The record.",
                                "schema": {
                                    "type": "object",
                                    "properties": {
                                        "fields": {
                                            "type": "object",
                                            "title": "Fields",
                                            "description": "What a record of this kind has.",
                                            "x-ms-dynamic-schema": { "operationId": "GetSchema", "parameters": { "kind": { "parameter": "kind" } }, "value-path": "schema" },
                                            "x-ms-dynamic-properties": { "operationId": "GetSchema", "parameters": { "kind": { "parameterReference": "kind" } }, "itemValuePath": "schema" }
                                        }
                                    }
                                }
                            }
                        }
                    }
                },
                "/kinds": {
                    "get": {
                        "summary": "List kinds",
                        "description": "Gets the kinds of records.",
                        "operationId": "ListKinds",
                        "x-ms-visibility": "internal",
                        "responses": {
                            "200": {
                                "description": "The kinds.",
                                "schema": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "title": { "type": "string" } } } }
                            }
                        }
                    }
                },
                "/kinds/{kind}/schema": {
                    "get": {
                        "summary": "Get a schema",
                        "description": "Gets the fields of a kind.",
                        "operationId": "GetSchema",
                        "x-ms-visibility": "internal",
                        "parameters": [ { "name": "kind", "in": "path", "type": "string", "required": true, "x-ms-url-encoding": "single" } ],
                        "responses": { "200": { "description": "The schema.", "schema": { "type": "object", "properties": { "schema": { "type": "object" } } } } }
                    }
                },
                "/arrivals": {
                    "get": {
                        "summary": "When books arrive",
                        "description": "This operation triggers when books were added to the library.",
                        "operationId": "WhenBooksArrive",
                        "x-ms-trigger": "batch",
                        "x-ms-notification": { "operationId": "WhenBookArrives" },
                        "parameters": [ { "name": "shelf", "in": "query", "type": "string", "x-ms-summary": "Shelf", "description": "Where they stand." } ],
                        "responses": { "200": { "description": "The books.", "schema": { "type": "array", "items": { "$ref": "#/definitions/Book" } } } }
                    }
                },
                "/hooks": {
                    "x-ms-notification-content": { "description": "The book.", "schema": { "$ref": "#/definitions/Book" } },
                    "post": {
                        "summary": "When a book arrives",
                        "description": "This operation triggers when a book is added to the library.",
                        "operationId": "WhenBookArrives",
                        "x-ms-trigger": "single",
                        "parameters": [
                            {
                                "name": "hook", "in": "body", "required": true,
                                "schema": {
                                    "type": "object",
                                    "required": [ "url" ],
                                    "properties": { "url": { "type": "string", "x-ms-notification-url": true, "x-ms-visibility": "internal" } }
                                }
                            }
                        ],
                        "responses": { "201": { "description": "Subscribed." } }
                    }
                }
            },
            "definitions": {
                "BookPage": {
                    "type": "object",
                    "properties": {
                        "value": { "type": "array", "title": "Books", "description": "The books of this page.", "items": { "$ref": "#/definitions/Book" } },
                        "nextLink": { "type": "string", "title": "Next Link", "description": "Where the next page is.", "example": "https://library.contoso.com/v1/books?page=2" }
                    }
                },
                "Book": {
                    "type": "object",
                    "title": "Book",
                    "description": "A book of the library.",
                    "properties": {
                        "id": { "type": "integer", "format": "int32", "title": "Number", "description": "The number on its back.", "example": 7 },
                        "name": { "type": "string", "title": "Name of the Book", "description": "The name on its cover." },
                        "price": { "type": "number", "format": "double", "title": "Price", "description": "What it costs, in euros." },
                        "added": { "type": "string", "format": "date-time", "title": "Added", "description": "When it arrived.", "example": "2026-01-31T08:00:00Z" }
                    }
                },
                "NewBook": {
                    "type": "object",
                    "required": [ "name" ],
                    "properties": {
                        "name": { "type": "string", "title": "Name", "description": "The name on its cover." },
                        "shelf": { "type": "string", "enum": [ "A", "B" ], "title": "Shelf", "description": "Where it stands." }
                    }
                }
            },
            "parameters": {
                "BookId": {
                    "name": "id", "in": "path", "type": "integer", "format": "int32", "required": true, "x-ms-url-encoding": "single",
                    "x-ms-summary": "Book", "description": "The book to take.",
                    "x-ms-dynamic-values": { "operationId": "ListBooks", "value-collection": "value", "value-path": "id", "value-title": "name" }
                }
            },
            "responses": { "NotFound": { "description": "There is no such book." } },
            "securityDefinitions": {
                "sign_in": {
                    "type": "oauth2", "flow": "accessCode",
                    "authorizationUrl": "https://login.microsoftonline.com/common/oauth2/v2.0/authorize", "tokenUrl": "https://login.microsoftonline.com/common/oauth2/v2.0/token",
                    "scopes": { "Books.Read": "Read books" }
                },
                "key": { "type": "apiKey", "in": "header", "name": "X-API-Key" }
            },
            "security": [ { "sign_in": [ "Books.Read" ] }, { "key": [] } ],
            "x-ms-capabilities": { "testConnection": { "operationId": "ListKinds" } },
            "x-ms-connector-metadata": [
                { "propertyName": "Website", "propertyValue": "https://www.contoso.com" },
                { "propertyName": "Privacy policy", "propertyValue": "https://www.contoso.com/privacy" },
                { "propertyName": "Categories", "propertyValue": "Data" }
            ]
        }
        """;

    private const string Properties = """
        {
            "properties": {
                "iconBrandColor": "#123456",
                "publisher": "Contoso",
                "stackOwner": "Contoso",
                "capabilities": [ "actions", "triggers" ],
                "connectionParameters": {
                    "token": {
                        "type": "oauthSetting",
                        "oAuthSettings": {
                            "identityProvider": "aad",
                            "clientId": "6f1c9d5e-5a34-4a0f-9c6b-1b2c3d4e5f60",
                            "scopes": [ "Books.Read" ],
                            "redirectMode": "GlobalPerConnector",
                            "redirectUrl": "https://global.consent.azure-apim.net/redirect",
                            "properties": { "IsFirstParty": "False" },
                            "customParameters": {
                                "loginUri": { "value": "https://login.microsoftonline.com" },
                                "tenantId": { "value": "common" },
                                "resourceUri": { "value": "api://library.contoso.com" }
                            }
                        }
                    },
                    "token:TenantId": {
                        "type": "string",
                        "metadata": { "sourceType": "AzureActiveDirectoryTenant" },
                        "uiDefinition": { "constraints": { "required": "false", "hidden": "true" } }
                    },
                    "api_key": {
                        "type": "securestring",
                        "uiDefinition": { "displayName": "API Key", "description": "The key from your profile.", "constraints": { "required": "true", "clearText": false, "tabIndex": 2 } }
                    }
                },
                "policyTemplateInstances": [
                    {
                        "templateId": "updatenextlink",
                        "parameters": { "x-ms-apimTemplateParameter.nextLinkPropertyName": "nextLink", "x-ms-apimTemplate-operationName": [ "ListBooks" ] }
                    },
                    {
                        "templateId": "setheader",
                        "parameters": {
                            "x-ms-apimTemplateParameter.name": "X-Source",
                            "x-ms-apimTemplateParameter.value": "connector",
                            "x-ms-apimTemplateParameter.existsAction": "override",
                            "x-ms-apimTemplate-policySection": "Request"
                        }
                    }
                ],
                "scriptOperations": [ "GetBook" ]
            }
        }
        """;
}
