namespace FusionSample.Tests.Unit.Rules;

/// <summary>The clean connector's definition and properties.</summary>
internal static class CleanDefinition
{
    // What '$op' in a change stands for: an operation in which no rule finds anything.
    public const string Operation = """
        { "operationId": "Extra", "x-ms-visibility": "internal", "responses": { "200": { "description": "Well.", "schema": { "type": "string" } } } }
        """;

    public const string Definition = """
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

    public const string Properties = """
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
