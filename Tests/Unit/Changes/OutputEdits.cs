namespace FusionSample.Tests.Unit.Changes;

/// <summary>Edits of what operations answer and webhooks post.</summary>
internal static class OutputEdits
{
    public const string Table = """
OutputFieldDeleted
    breaks /definitions/Book/properties/price | /definitions/Book/properties/price -
    breaks /definitions/Book/properties/price | /definitions/Book/properties/sequel = {"$ref": "#/definitions/Book"} ~> /definitions/Book/properties/sequel = {"$ref": "#/definitions/Book"} && /definitions/Book/properties/price -
    breaks /definitions/BookPage/properties/nextLink | /definitions/BookPage/properties/nextLink -
    breaks /paths/~1kinds/get/responses/200/schema/items/properties/title | /paths/~1kinds/get/responses/200/schema/items/properties/title -
    breaks /paths/~1books/post/responses/201/schema | /paths/~1books/post/responses/201/schema -
    breaks /paths/~1hooks/x-ms-notification-content/schema | /paths/~1hooks/x-ms-notification-content/schema -
    breaks /definitions/Arrival/properties/when | /definitions/Arrival = {"type": "object", "properties": {"when": {"type": "string"}}} && /paths/~1hooks/x-ms-notification-content/schema = {"$ref": "#/definitions/Arrival"} ~> /definitions/Arrival = {"type": "object", "properties": {}} && /paths/~1hooks/x-ms-notification-content/schema = {"$ref": "#/definitions/Arrival"}
    nothing | /definitions/Book/properties/isbn = {"type": "string"}
    nothing | text: "201": { => "200": {
    nothing | /definitions/Book/properties/price - && /definitions/Book/allOf = [{"$ref": "#/definitions/Priced"}] && /definitions/Priced = {"type": "object", "properties": {"price": {"type": "number", "format": "double"}}}
    nothing | /definitions/Book/properties/price/x-ms-visibility = "internal" ~> /definitions/Book/properties/price -
    nothing | /paths/~1books/get/responses/400/schema = {"type": "object", "properties": {"code": {"type": "string"}}} ~>
OutputFieldTypeChanged
    breaks /definitions/Book/properties/id | /definitions/Book/properties/id/type = "string" && /definitions/Book/properties/id/format -
    breaks /definitions/BookPage/properties/value/items | /definitions/BookPage/properties/value/items = {"type": "string"}
    breaks /definitions/BookPage/properties/value | /definitions/BookPage/properties/value = {"type": "object"}
    breaks /definitions/Book/properties/price | /definitions/Book/properties/price = {"type": "integer"}
    breaks /definitions/Book/properties/price | /definitions/Book/properties/price = {}
    nothing | /definitions/Book/properties/price = {} ~>
    nothing | /definitions/Book/type -
    nothing | /definitions/Book/properties/price/title = "Cost"
OutputFieldFormatChanged
    breaks /definitions/Book/properties/added | /definitions/Book/properties/added/format -
    breaks /definitions/Book/properties/added | /definitions/Book/properties/added/format = "date"
    breaks /definitions/Book/properties/price | /definitions/Book/properties/price/format = "money"
    nothing | /definitions/Book/properties/added/example = "2026-02-28T08:00:00Z"
OutputFieldFormatRelabelled
    tells /definitions/Book/properties/id | /definitions/Book/properties/id/format = "int64"
    tells /definitions/Book/properties/name | /definitions/Book/properties/name/format = "uuid"
    nothing | /parameters/BookId/format -
OutputFieldBecameInternal
    breaks /definitions/Book/properties/name | /definitions/Book/properties/name/x-ms-visibility = "internal"
    nothing | /definitions/Book/properties/name/x-ms-visibility = "important"
    nothing | /definitions/Book/properties/name/x-ms-visibility = "internal" ~>
OutputEnumWidened
    warns /definitions/Book/properties/name | /definitions/Book/properties/name/enum = ["a"] ~> /definitions/Book/properties/name/enum = ["b", "a"]
    warns /definitions/Book/properties/name | /definitions/Book/properties/name/enum = ["a"] ~>
    nothing | /definitions/Book/properties/name/enum = ["a", "b"] ~> /definitions/Book/properties/name/enum = ["b"]
    nothing | /definitions/Book/properties/name/enum = ["a", "b"]
ResponseShapeChanged
    breaks /paths/~1arrivals/get/responses/200/schema | /paths/~1arrivals/get/responses/200/schema = {"$ref": "#/definitions/Book"}
    breaks /paths/~1books~1{id}/get/responses/200/schema | /paths/~1books~1{id}/get/responses/200/schema = {"type": "array", "items": {"$ref": "#/definitions/Book"}}
    breaks /paths/~1hooks/x-ms-notification-content/schema | /paths/~1hooks/x-ms-notification-content/schema = {"type": "string"}
    nothing | /paths/~1books~1{id}/get/responses/200/schema = {"type": "object", "allOf": [{"$ref": "#/definitions/Book"}]}
DynamicShapeChanged
    warns /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/operationId = "ListKinds"
    warns /definitions/Book/x-ms-dynamic-schema | /definitions/Book/x-ms-dynamic-schema = {"operationId": "ListKinds"} && /definitions/Book/properties/price -
    nothing | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema -
    nothing | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties = {"itemValuePath": "schema", "parameters": {"kind": {"parameterReference": "kind"}}, "operationId": "GetSchema"}
    nothing | /definitions/Book/properties/more = {"type": "object"} ~> /definitions/Book/properties/more = {"type": "object", "x-ms-dynamic-schema": {"operationId": "GetSchema"}}
DynamicShapeRemoved
    breaks /paths/~1records~1{kind}/get/responses/200/schema/properties/fields | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema - && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties -
    nothing | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties - && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/description = "Fields"
""";
}
