namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about Power Apps' own runtime.</summary>
internal static class TrapCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
PowerApps-01
    finds /definitions/Book/properties/price/format | /definitions/Book/properties/price/format = "money"
    finds /parameters/BookId/format | /parameters/BookId/format = "double"
    not | /definitions/Book/properties/price/format = "decimal"
    not | /definitions/Book/properties/name/format = "money"
PowerApps-02
    finds /paths/~1books/get | /paths/~1books/get/produces = ["application/problem+json"]
    finds /paths/~1books/get | /produces = ["application/vnd.contoso+json"]
    not | /paths/~1books/get/produces = ["application/problem+json", "application/json"]
    not | /paths/~1kinds/get/produces = ["application/pdf"]
PowerApps-03
    finds /paths/~1books/get/responses/200/schema | /paths/~1books/get/produces = ["text/plain"] && /paths/~1books/get/responses/200/schema = {"type": "string"}
    not | /paths/~1books/get/produces = ["text/plain"] && /paths/~1books/get/responses/200/schema = {"type": "string", "format": "binary"}
PowerApps-04
    finds /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/type = "array"
    not | /paths/~1books/get/parameters/0/type = "array" && /paths/~1books/get/parameters/0/in = "header"
PowerApps-05
    finds /paths/~1books/get/parameters/1 | /paths/~1books/get/parameters/1/pattern = "^\\d{2}/\\d{2}/\\d{4}$"
    finds /paths/~1books/get/parameters/1 | /paths/~1books/get/parameters/1/format = "date-time" && /paths/~1books/get/parameters/1/maxLength = 20
    finds /paths/~1books/get/parameters/1 | /paths/~1books/get/parameters/1/type = "boolean" && /paths/~1books/get/parameters/1/enum = ["true", "false"]
    not | /paths/~1books/get/parameters/1/pattern = "^\\d{4}-\\d{2}-\\d{2}$"
    not | /paths/~1books/get/parameters/1/type = "boolean" && /paths/~1books/get/parameters/1/enum = [true]
PowerApps-06
    finds /definitions/Book/properties/id/example | /definitions/Book/properties/id/example = "7"
    finds /definitions/Book/properties/price/maximum | /definitions/Book/properties/price/maximum = 1e30
    finds /paths/~1books/post/responses/201/examples/application~1json/price | /paths/~1books/post/responses/201/examples = {"application/json": {"id": 7, "name": "7", "price": "cheap"}}
    not | /definitions/Book/properties/price/maximum = 7e28
    not | /paths/~1books/post/responses/201/examples = {"application/json": {"id": 7, "name": "7", "price": null}}
PowerApps-07
    finds /definitions/NewBook/properties/shelf/enum/2 | /definitions/NewBook/properties/shelf/enum/- = null
    finds /definitions/NewBook/properties/name/x-nullable | /definitions/NewBook/properties/name/x-nullable = true
    finds /paths/~1books/get/parameters/0/default | /paths/~1books/get/parameters/0/default = null
    not | /definitions/Book/properties/name/x-nullable = true
PowerApps-08
    finds /definitions/Book/additionalProperties | /definitions/Book/additionalProperties = true
    finds /definitions/Book/properties/name/additionalProperties | /definitions/Book/properties/name/type = "object" && /definitions/Book/properties/name/additionalProperties = {"type": "string"}
    not | /definitions/NewBook/additionalProperties = true
    not | /definitions/Book/properties/name/type = "object" && /definitions/Book/properties/name/additionalProperties = {"type": "object"}
PowerApps-09
    finds /definitions/Book/properties/sequel/$ref | /definitions/Book/properties/sequel = {"$ref": "#/definitions/Book"}
    finds /definitions/Book/properties/page/$ref | /definitions/Book/properties/page = {"$ref": "#/definitions/BookPage"}
    not | /definitions/NewBook/properties/sequel = {"$ref": "#/definitions/Book"}
PowerApps-10
    finds /definitions/NewBook/properties/shelf/x-ms-enum-values | /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "A", "displayName": "Left"}]
    not | /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "A", "displayName": "Left"}] && /definitions/NewBook/properties/shelf/format = "enum"
PowerApps-11
    finds /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/x-ms-visibility = "internal"
    finds /definitions/NewBook/properties/name | /definitions/NewBook/properties/name/x-ms-visibility = "internal"
    not | /definitions/NewBook/properties/name/x-ms-visibility = "internal" && /definitions/NewBook/properties/name/default = "a"
    not | /paths/~1kinds~1{kind}~1schema/get/parameters/0/x-ms-visibility = "internal"
PowerApps-12
    finds /paths/~1books/post/parameters/0 | /paths/~1books/post/parameters/0/required = false
    not | /paths/~1books/post/parameters/0/required = false && /definitions/NewBook/required -
PowerApps-13
    finds /paths/~1books/post/operationId | /paths/~1books/post/operationId = "List_Books"
    finds /paths/~1books/post/operationId | /paths/~1books/post/operationId = "__"
    not | /paths/~1books/post/operationId = "ListBooks_V2"
PowerApps-14
    finds /parameters/BookId/x-ms-dynamic-values | /parameters/BookId/x-ms-dynamic-values/operationId = "ListBook"
    finds /parameters/BookId/x-ms-dynamic-values | /paths/~1books/get/parameters/0/required = true
    not | /x-ms-capabilities/testConnection/operationId = "Ping"
PowerApps-15
    finds /paths/~1books/get/x-ms-pageable | /paths/~1books/get/x-ms-pageable = {"itemName": "value", "nextLinkName": "nextLink"}
    finds /paths/~1books/get/x-ms-pageable/nextLinkName | /definitions/BookPage/properties/nextLink -
    finds /paths/~1books/get/x-ms-pageable | /definitions/BookPage/properties/value -
    finds /definitions/BookPage/properties/nextLink/example | /definitions/BookPage/properties/nextLink/example = "/v1/books?page=2"
    finds /paths/~1books/get/x-ms-pageable | @/properties/policyTemplateInstances = []
    finds /paths/~1books/get/x-ms-pageable | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName/0 = "GetBook"
    not | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName -
PowerApps-16
    finds /basePath | /schemes/0 = "http"
    not | /schemes/0 = "http" && /basePath = "/"
    not | /schemes/- = "http"
PowerApps-17
    finds /paths/~1books/post/responses/200 | /paths/~1books/post/responses/200 = {"description": "Added before."}
    not | /paths/~1books/post/responses/200 = {"description": "Added before.", "schema": {"$ref": "#/definitions/Book"}}
    not | /paths/~1books/post/responses/202 = {"description": "Will be added."}
PowerApps-18
    finds /definitions/Book/properties/added/example | /definitions/Book/properties/added/example = "2026-01-31T08:00:00"
    finds /definitions/Book/properties/added/format | /definitions/Book/properties/added/format = "date-no-tz"
    not | /definitions/Book/properties/added/example = "2026-01-31T08:00:00+01:00"
    not | /definitions/NewBook/properties/name/format = "date-no-tz"
""";
}
