namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about parameters and what a schema may say.</summary>
internal static class ParameterCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
BodyParameterSchemaRequired
    finds /paths/~1books/post/parameters/0 | /paths/~1books/post/parameters/0/schema -
    not | /paths/~1books/post/parameters/0/schema = {"type": "string"}
BodyParameterPropertyNotValid
    finds /paths/~1books/post/parameters/0/type | /paths/~1books/post/parameters/0/type = "string"
    not | /paths/~1books/post/parameters/0/x-ms-summary = "Book"
NonBodyParameterSchemaNotValid
    finds /paths/~1books/get/parameters/0/schema | /paths/~1books/get/parameters/0/schema = {"type": "string"}
    not | /paths/~1books/get/parameters/0/x-schema = {"type": "string"}
FileParameterMustBeInFormData
    finds /paths/~1books/get/parameters/0/type | /paths/~1books/get/parameters/0/type = "file"
    not | /paths/~1books~1{id}~1cover/put/parameters/1/type = "file"
AllowEmptyValueOnlyValidForQueryFormData
    finds /parameters/BookId/allowEmptyValue | /parameters/BookId/allowEmptyValue = true
    not | /paths/~1books/get/parameters/0/allowEmptyValue = true
InvalidFormDataParameterName
    finds /paths/~1books~1{id}~1cover/put/parameters/1/name | /paths/~1books~1{id}~1cover/put/parameters/1/name = "fotografía"
    not | /paths/~1books/get/parameters/0/name = "fotografía"
PathParameterMustBeRequired
    finds /parameters/BookId | /parameters/BookId/required = false
    not | /paths/~1books/get/parameters/0/required = false
PathParameterMissingEncoding
    finds /parameters/BookId | /parameters/BookId/x-ms-url-encoding -
    finds /parameters/BookId | /parameters/BookId/x-ms-url-encoding = "none"
    not | /parameters/BookId/x-ms-url-encoding = "double"
QueryParameterEncodingNotSupported
    finds /paths/~1books/get/parameters/0/x-ms-url-encoding | /paths/~1books/get/parameters/0/x-ms-url-encoding = "single"
    not | /parameters/BookId/x-ms-url-encoding = "double"
ConnectionIdParameterNotAllowed
    finds /paths/~1books/get/parameters/0/name | /paths/~1books/get/parameters/0/name = "connectionId"
    not | /paths/~1books/get/parameters/0/name = "connectionIdX"
ReservedParameterIsUsed
    finds /paths/~1books/get/parameters/0/name | /paths/~1books/get/parameters/0/name = "Host" && /paths/~1books/get/parameters/0/in = "header"
    not | /paths/~1books/get/parameters/0/name = "Host"
OperationParametersAreNotUnique
    finds /paths/~1books~1{id}~1cover/put/parameters/2 | /paths/~1books~1{id}~1cover/put/parameters/- = {"$ref": "#/parameters/BookId"}
    not | /paths/~1books~1{id}/get/parameters = [{"$ref": "#/parameters/BookId"}]
OperationParametersContainDuplicateParameter
    finds /paths/~1books/get/parameters/2 | /paths/~1books/get/parameters/- = {"name": "search", "in": "query", "type": "string", "x-ms-summary": "More", "description": "More"}
    finds /paths/~1books/get/parameters/2 | /paths/~1books/get/parameters/- = {"name": "search", "in": "query", "type": "integer"}
    not | /paths/~1books/get/parameters/- = {"name": "search", "in": "header", "type": "string"}
PathParametersContainDuplicateParameter
    finds /paths/~1books~1{id}/parameters/1 | /paths/~1books~1{id}/parameters/- = {"name": "id", "in": "path", "type": "string", "required": true, "x-ms-url-encoding": "single", "x-ms-summary": "Number", "description": "Number"}
    finds /paths/~1books~1{id}/parameters/1 | /paths/~1books~1{id}/parameters/- = {"name": "id", "in": "path", "type": "string"}
    not | /paths/~1books~1{id}/get/parameters = [{"name": "id", "in": "path", "type": "string"}]
OperationParametersContainMultipleBodyParameters
    finds /paths/~1books/post/parameters/1 | /paths/~1books/post/parameters/- = {"name": "more", "in": "body", "schema": {"type": "string"}}
    not | /paths/~1books/post/parameters/- = {"name": "more", "in": "query", "type": "string"}
PathParametersContainMultipleBodyParameters
    finds /paths/~1shelves/parameters/1 | /paths/~1shelves = {"parameters": [{"name": "a", "in": "body", "schema": {"type": "string"}}, {"name": "b", "in": "body", "schema": {"type": "string"}}], "post": $op}
    finds /paths/~1books/parameters/1 | /paths/~1books/parameters = [{"name": "a", "in": "body", "schema": {"type": "string"}}, {"name": "b", "in": "body", "schema": {"type": "string"}}]
    not | /paths/~1books/parameters = [{"name": "a", "in": "body", "schema": {"type": "string"}}]
ParameterListContainsFormDataAndBody
    finds /paths/~1books/post/parameters/0 | /paths/~1books/post/consumes = ["application/json", "multipart/form-data"] && /paths/~1books/post/parameters/- = {"name": "more", "in": "formData", "type": "string", "x-ms-summary": "More", "description": "More"}
    finds /paths/~1books/post/parameters/0 | /paths/~1books/post/parameters/- = {"name": "more", "in": "formData", "type": "string"}
    not | /paths/~1books/post/parameters/- = {"name": "more", "in": "header", "type": "string"}
BodyOrFormDataParameterInFetchOperationNotAllowed
    finds /paths/~1kinds/get/parameters/0 | /paths/~1kinds/get/parameters = [{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/NewBook"}}]
    finds /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/in = "formData"
    not | /paths/~1books/post/parameters/- = {"name": "more", "in": "header", "type": "string"}
OperationMissingPathParameter
    finds /paths/~1books~1{id}/get | /paths/~1books~1{id}/parameters -
    not | /paths/~1books~1{id}/parameters - && /paths/~1books~1{id}/get/parameters = [{"$ref": "#/parameters/BookId"}]
PathParameterNotDefinedInTemplate
    finds /paths/~1books~1{id}/get/parameters/0 | /paths/~1books~1{id}/get/parameters = [{"name": "shelf", "in": "path", "type": "string", "required": true, "x-ms-url-encoding": "single", "x-ms-summary": "Number", "description": "Number"}]
    finds /paths/~1books~1{id}/parameters/0 | /parameters/BookId/name = "ID"
    not | /parameters/BookId/description = "ID"
SwaggerKeywordNotSupported
    finds /definitions/Book/oneOf | /definitions/Book/oneOf = [{"type": "string"}]
    finds /definitions/Book/properties/id/nullable | /definitions/Book/properties/id/nullable = true
    finds /paths/~1books/get/callbacks | /paths/~1books/get/callbacks = {}
    finds /paths/~1books/get/responses/200/links | /paths/~1books/get/responses/200/links = {}
    finds /components | /components = {}
    finds /paths/~1books/get/parameters/0/in | /paths/~1books/get/parameters/0/in = "cookie"
    not | /definitions/Book/properties/not = {"type": "string", "title": "Not", "description": "Not"}
UnrecognizedTypeFormat
    finds /definitions/Book/properties/name/format | /definitions/Book/properties/name/format = "guid"
    finds /parameters/BookId/format | /parameters/BookId/format = "decimal"
    finds /definitions/Book/properties/name/format | /definitions/Book/properties/name/format = "enum"
    not | /definitions/Book/properties/name/format = "uuid"
    not | /definitions/NewBook/properties/shelf/format = "enum"
CollectionFormatValueNotSupported
    finds /paths/~1books/get/parameters/0/collectionFormat | /paths/~1books/get/parameters/0/collectionFormat = "multi"
    not | /paths/~1books/get/parameters/0/collectionFormat = "csv"
SchemaTypeFileNotValid
    finds /definitions/Book/properties/name/type | /definitions/Book/properties/name/type = "file"
    finds /paths/~1books/post/parameters/0/schema/type | /paths/~1books/post/parameters/0/schema = {"type": "file"}
    not | /paths/~1books/get/responses/200/schema = {"type": "file"}
InvalidStringBinaryProperty
    finds /definitions/NewBook/properties/name/format | /definitions/NewBook/properties/name/format = "binary"
    finds /paths/~1books/get/parameters/0/format | /paths/~1books/get/parameters/0/format = "binary"
    not | /paths/~1books/post/parameters/0/schema = {"type": "string", "format": "binary"}
    not | /paths/~1books/get/responses/200/schema = {"type": "string", "format": "binary"}
    not | /definitions/NewBook/properties/name/format = "byte"
5000.2.4.4
    finds /paths/~1books/get/responses/200/schema | /paths/~1books/get/responses/200/schema = {}
    finds /paths/~1books/get/responses/200/schema | /paths/~1books/get/responses/200/schema = {"type": "object", "properties": {}}
    finds /definitions/NewBook | /definitions/NewBook = {"type": "object"}
    finds /definitions/Book/properties/name | /definitions/Book/properties/name/type -
    not | /definitions/Book/properties/name/type = "object"
    not | /paths/~1books/post/parameters/0/schema = {"type": "object", "x-ms-dynamic-properties": {"operationId": "ListKinds"}}
""";
}
