namespace FusionSample.Tests.Unit.Changes;

/// <summary>Edits of what operations take: own, shared and path-level parameters, and bodies behind references.</summary>
internal static class InputEdits
{
    public const string Table = """
InputFieldDeleted
    breaks /paths/~1books/get/parameters/1 | /paths/~1books/get/parameters/1/name = "from"
    breaks /paths/~1books/get/parameters/1 | /paths/~1books/get/parameters/1/name = "Since"
    breaks /parameters/BookId + InputFieldAddedAsRequired /parameters/BookId | /parameters/BookId/name = "book"
    breaks /definitions/NewBook/properties/shelf | /definitions/NewBook/properties/shelf -
    breaks /definitions/NewBook/properties/shelf | /definitions/NewBook/properties/shelf/readOnly = true
    breaks /paths/~1books/post/parameters/0 | /paths/~1books/post/parameters = []
    breaks /paths/~1books~1{id}/parameters/1 | /paths/~1books~1{id}/parameters/- = {"name": "lang", "in": "query", "type": "string"} ~>
    breaks /definitions/Size/properties/depth | /definitions/Size = {"type": "object", "properties": {"depth": {"type": "integer"}}} && /definitions/NewBook/properties/size = {"$ref": "#/definitions/Size"} ~> /definitions/Size = {"type": "object", "properties": {}} && /definitions/NewBook/properties/size = {"$ref": "#/definitions/Size"}
    nothing | /paths/~1books~1{id}/parameters - && /paths/~1books~1{id}/get/parameters = [{"$ref": "#/parameters/BookId"}]
    nothing | /definitions/NewBook/properties/shelf - && /definitions/NewBook/allOf = [{"$ref": "#/definitions/Shelved"}] && /definitions/Shelved = {"type": "object", "properties": {"shelf": {"type": "string", "enum": ["B", "A"]}}}
    nothing | text: "#/definitions/NewBook" => "#/definitions/BookToAdd" && text: "NewBook": { => "BookToAdd": {
    nothing | text: "#/parameters/BookId" => "#/parameters/Id" && text: "BookId": { => "Id": {
InputFieldVisibilityChangedToInternal
    breaks /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/x-ms-visibility = "internal"
    breaks /definitions/NewBook/properties/shelf | /definitions/NewBook/properties/shelf/x-ms-visibility = "internal"
    breaks /parameters/BookId | /parameters/BookId/x-ms-visibility = "internal" && /parameters/BookId/default = 7
    nothing | /paths/~1books/get/parameters/0/x-ms-visibility = "advanced"
    nothing | /definitions/NewBook/properties/shelf/x-ms-visibility = "internal" ~>
InputFieldAddedAsRequired
    breaks /paths/~1books/get/parameters/2 | /paths/~1books/get/parameters/- = {"name": "page", "in": "query", "type": "integer", "required": true}
    breaks /paths/~1books~1{id}/parameters/1 | /paths/~1books~1{id}/parameters/- = {"name": "lang", "in": "header", "type": "string", "required": true, "default": "en"}
    breaks /definitions/NewBook/properties/isbn | /definitions/NewBook/properties/isbn = {"type": "string"} && /definitions/NewBook/required/- = "isbn"
    breaks /paths/~1books/post/parameters/0 | /paths/~1books/post/parameters = [] ~>
    nothing | /paths/~1books/get/parameters/- = {"name": "page", "in": "query", "type": "integer"}
    nothing | /paths/~1books/get/parameters/- = {"name": "page", "in": "query", "type": "integer", "required": true, "default": 1, "x-ms-visibility": "internal"}
    nothing | /definitions/NewBook/properties/isbn = {"type": "string"}
    nothing | /definitions/NewBook/properties/isbn = {"type": "string", "readOnly": true} && /definitions/NewBook/required/- = "isbn"
    nothing | /paths/~1hooks/post/parameters/0/schema/properties/where = {"type": "string", "x-ms-notification-url": true, "x-ms-visibility": "internal"} && /paths/~1hooks/post/parameters/0/schema/required/- = "where"
InputFieldBecameRequired
    breaks /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/required = true
    breaks /definitions/NewBook/properties/shelf | /definitions/NewBook/required/- = "shelf"
    breaks /definitions/NewBook/properties/shelf | /definitions/NewBook/allOf = [{"type": "object", "required": ["shelf"]}]
    breaks /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/required = true && /paths/~1books/get/parameters/0/default = "a" && /paths/~1books/get/parameters/0/x-ms-visibility = "internal" ~> /paths/~1books/get/parameters/0/required = true && /paths/~1books/get/parameters/0/default = "a"
    breaks /paths/~1books/post/parameters/0 | /paths/~1books/post/parameters/0/required = false ~>
    nothing | /paths/~1books/get/parameters/0/required = false
    nothing | /paths/~1arrivals/get/parameters/0/required = true ~>
InputFieldBecameOptional
    breaks /definitions/NewBook/properties/name | /definitions/NewBook/required -
    breaks /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/required = true ~>
    nothing | /paths/~1hooks/post/parameters/0/schema/required -
    nothing | /paths/~1kinds~1{kind}~1schema/get/parameters/0/required -
InputFieldTypeChanged
    breaks /parameters/BookId | /parameters/BookId/type = "string" && /parameters/BookId/format -
    breaks /parameters/BookId | /parameters/BookId/format = "decimal"
    breaks /paths/~1books/get/parameters/1 | /paths/~1books/get/parameters/1/format -
    breaks /definitions/NewBook/properties/shelf | /definitions/NewBook/properties/shelf/format = "enum"
    breaks /definitions/NewBook/properties/tags/items | /definitions/NewBook/properties/tags = {"type": "array", "items": {"type": "string"}} ~> /definitions/NewBook/properties/tags = {"type": "array", "items": {"type": "integer"}}
    breaks /definitions/NewBook/properties/words/additionalProperties | /definitions/NewBook/properties/words = {"type": "object", "additionalProperties": {"type": "string"}} ~> /definitions/NewBook/properties/words = {"type": "object", "additionalProperties": {"type": "boolean"}}
    breaks /paths/~1books/post/parameters/0/schema | /paths/~1books/post/parameters/0/schema = {"type": "array", "items": {"$ref": "#/definitions/NewBook"}}
    nothing | /parameters/BookId/format = "int64"
    nothing | /parameters/BookId/type = "number" && /parameters/BookId/format -
    nothing | /definitions/NewBook/properties/shelf = {"$ref": "#/definitions/Shelf"} && /definitions/Shelf = {"type": "string", "enum": ["A", "B"]}
InputFieldMoved
    warns /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/in = "header"
    warns /paths/~1books/get/parameters/0 + InputFieldTypeChanged /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/in = "header" && /paths/~1books/get/parameters/0/type = "integer"
    nothing | /paths/~1books/get/parameters/- = {"name": "search", "in": "header", "type": "string"}
BodyParameterRenamed
    breaks /paths/~1books/post/parameters/0 | /paths/~1books/post/parameters/0/name = "book"
    nothing | /paths/~1books/post/parameters/0/description = "The book."
InputEnumNarrowed
    breaks /definitions/NewBook/properties/shelf | /definitions/NewBook/properties/shelf/enum = ["A"]
    breaks /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/enum = ["a", "b"]
    breaks /parameters/BookId | /parameters/BookId/enum = [1, 2, 3] ~> /parameters/BookId/enum = [1, 3]
    nothing | /definitions/NewBook/properties/shelf/enum = ["C", "B", "A"]
    nothing | /definitions/NewBook/properties/shelf/enum -
    nothing | /parameters/BookId/enum = [1, 2] ~> /parameters/BookId/enum = [2.0, 1.0]
InputRangeNarrowed
    warns /definitions/NewBook/properties/name | /definitions/NewBook/properties/name/maxLength = 100
    warns /definitions/NewBook/properties/name | /definitions/NewBook/properties/name/pattern = "^[A-Z]"
    warns /parameters/BookId | /parameters/BookId/minimum = 1 ~> /parameters/BookId/minimum = 2
    nothing | /parameters/BookId/minimum = 2 ~> /parameters/BookId/minimum = 1
    nothing | /definitions/NewBook/properties/name/maxLength = 100 ~> /definitions/NewBook/properties/name/maxLength = 200
    nothing | /definitions/NewBook/properties/name/pattern = "^[A-Z]" ~>
    nothing | /definitions/Book/properties/name/maxLength = 100
DefaultChanged
    warns /paths/~1books/get/parameters/0/default | /paths/~1books/get/parameters/0/default = "a" ~> /paths/~1books/get/parameters/0/default = "b"
    warns /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/default = "a" ~>
    warns /definitions/NewBook/properties/shelf/default | /definitions/NewBook/properties/shelf/default = "A" ~> /definitions/NewBook/properties/shelf/default = "B"
    nothing | /paths/~1books/get/parameters/0/default = "a"
    nothing | /parameters/BookId/default = 1 ~> /parameters/BookId/default = 1.0
    nothing | /definitions/Book/properties/name/default = "A" ~>
ParameterOrderChanged
    breaks /paths/~1books/get | /paths/~1books/get/parameters = [{"name": "a", "in": "query", "type": "string", "required": true}, {"name": "b", "in": "query", "type": "string", "required": true}] ~> /paths/~1books/get/parameters = [{"name": "b", "in": "query", "type": "string", "required": true}, {"name": "a", "in": "query", "type": "string", "required": true}]
    breaks /paths/~1books/post | /definitions/NewBook/required/- = "shelf" ~> /definitions/NewBook/required/- = "shelf" && /definitions/NewBook/properties = {"shelf": {"type": "string", "enum": ["A", "B"]}, "name": {"type": "string"}}
    breaks /paths/~1books/get + InputFieldMoved /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/required = true && /paths/~1books/get/parameters/1/required = true ~> /paths/~1books/get/parameters/0/required = true && /paths/~1books/get/parameters/1/required = true && /paths/~1books/get/parameters/0/in = "header"
    nothing | /paths/~1books/get/parameters = [{"name": "since", "in": "query", "type": "string", "format": "date"}, {"name": "search", "in": "query", "type": "string"}]
    nothing | /definitions/NewBook/properties = {"shelf": {"type": "string", "enum": ["A", "B"]}, "name": {"type": "string"}}
    nothing | /paths/~1arrivals/get/parameters = [{"name": "a", "in": "query", "type": "string", "required": true}, {"name": "b", "in": "query", "type": "string", "required": true}] ~> /paths/~1arrivals/get/parameters = [{"name": "b", "in": "query", "type": "string", "required": true}, {"name": "a", "in": "query", "type": "string", "required": true}]
    nothing | /paths/~1books/get/parameters = [{"name": "b", "in": "query", "type": "string", "required": true}, {"name": "a", "in": "header", "type": "string", "required": true}] ~> /paths/~1books/get/parameters = [{"name": "a", "in": "header", "type": "string", "required": true}, {"name": "b", "in": "query", "type": "string", "required": true}]
DynamicChoicesChanged
    warns /parameters/BookId/x-ms-dynamic-values | /parameters/BookId/x-ms-dynamic-values/operationId = "ListKinds"
    warns /parameters/BookId/x-ms-dynamic-values | /parameters/BookId/x-ms-dynamic-values/value-path = "name"
    warns /parameters/BookId | /parameters/BookId/x-ms-dynamic-values -
    nothing | /parameters/BookId/x-ms-dynamic-list = {"operationId": "ListBooks", "itemsPath": "value", "itemValuePath": "id", "itemTitlePath": "name"}
    nothing | /paths/~1records~1{kind}/get/parameters/0/x-ms-dynamic-values -
    nothing | /parameters/BookId/x-ms-dynamic-values = {"value-title": "added", "value-path": "id", "value-collection": "value", "operationId": "ListBooks"}
    nothing | /paths/~1books/get/parameters/0/x-ms-dynamic-values = {"operationId": "ListKinds", "value-path": "name"}
""";
}
