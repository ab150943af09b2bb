namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about operations that the platform calls by itself.</summary>
internal static class DynamicCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
OperationIdNotFound
    finds /parameters/BookId/x-ms-dynamic-values/operationId | /parameters/BookId/x-ms-dynamic-values/operationId = "ListBook"
    finds /paths/~1arrivals/get/x-ms-notification/operationId | /paths/~1arrivals/get/x-ms-notification/operationId = "WhenBook"
    finds /parameters/BookId/x-ms-dynamic-tree/open/operationId | /parameters/BookId/x-ms-dynamic-tree = {"open": {"operationId": "ListBook"}}
    finds /x-ms-capabilities/testConnection/operationId | /x-ms-capabilities/testConnection/operationId = "Ping"
    not | /parameters/BookId/x-ms-dynamic-values = {"capability": "file-picker", "value-path": "id"}
OperationMissingRequiredProperty
    finds /parameters/BookId/x-ms-dynamic-values | /paths/~1books/get/parameters/0/required = true
    finds /x-ms-capabilities/testConnection | /x-ms-capabilities/testConnection/operationId = "GetSchema"
    not | /paths/~1books/get/parameters/0/required = true && /parameters/BookId/x-ms-dynamic-values/parameters = {"search": "a"}
    not | /paths/~1books/get/parameters/0/required = true && /paths/~1books/get/parameters/0/default = "a" && /paths/~1books/get/parameters/0/x-ms-visibility = "internal"
OperationParameterNameNotFound
    finds /parameters/BookId/x-ms-dynamic-values/parameters/words | /parameters/BookId/x-ms-dynamic-values/parameters = {"words": "a"}
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/kind/parameter | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/kind/parameter = "sort"
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/parameters/kind/parameterReference | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/parameters/kind/parameterReference = "sort"
    not | /definitions/NewBook/properties/name/x-ms-dynamic-list = {"operationId": "GetSchema", "parameters": {"kind": {"parameterReference": "body/shelf"}}}
InvokedOperationShouldProduceArray
    finds /parameters/BookId/x-ms-dynamic-values/value-collection | /parameters/BookId/x-ms-dynamic-values/value-collection = "values"
    finds /parameters/BookId/x-ms-dynamic-values | /parameters/BookId/x-ms-dynamic-values/value-collection -
    finds /parameters/BookId/x-ms-dynamic-values/value-collection | /paths/~1books/get/responses/200/schema -
    not | /parameters/BookId/x-ms-dynamic-values = {"operationId": "ListKinds", "value-path": "name"}
InvokedOperationShouldProduceProperty
    finds /parameters/BookId/x-ms-dynamic-values/value-path | /parameters/BookId/x-ms-dynamic-values/value-path = "number"
    finds /paths/~1records~1{kind}/get/parameters/0/x-ms-dynamic-list/itemTitlePath | /paths/~1records~1{kind}/get/parameters/0/x-ms-dynamic-list/itemTitlePath = "label"
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/value-path | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/value-path = "shape"
    not | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/value-path = "schema/properties"
DynamicListExtensionRequiredForAmbiguousReferences
    finds /definitions/NewBook/properties/shelf/x-ms-dynamic-values | /definitions/NewBook/properties/shelf/x-ms-dynamic-values = {"operationId": "ListBooks", "value-collection": "value", "value-path": "name", "parameters": {"search": {"parameter": "name"}}} && /paths/~1books/post/parameters/- = {"name": "name", "in": "query", "type": "string", "required": true, "x-ms-summary": "Name", "description": "Name"}
    not | /definitions/NewBook/properties/shelf/x-ms-dynamic-values = {"operationId": "ListBooks", "value-collection": "value", "value-path": "name", "parameters": {"search": {"parameter": "name"}}}
    not | /paths/~1books/post/parameters/- = {"name": "name", "in": "query", "type": "string", "required": true, "x-ms-summary": "Name", "description": "Name"} && /definitions/NewBook/properties/shelf/x-ms-dynamic-values = {"operationId": "ListBooks", "value-collection": "value", "value-path": "name", "parameters": {"search": {"parameter": "name"}}} && /definitions/NewBook/properties/shelf/x-ms-dynamic-list = {"operationId": "ListBooks", "itemsPath": "value", "itemValuePath": "name", "parameters": {"search": {"parameterReference": "body/name"}}}
DynamicListExtensionRequiredForNonParameterReferences
    finds /definitions/NewBook/properties/shelf/x-ms-dynamic-values | /definitions/NewBook/properties/shelf/x-ms-dynamic-values = {"operationId": "ListBooks", "value-collection": "value", "value-path": "name", "parameters": {"search": {"parameter": "name"}}}
    not | /definitions/NewBook/properties/shelf/x-ms-dynamic-list = {"operationId": "ListBooks", "itemsPath": "value", "itemValuePath": "name", "parameters": {"search": {"parameterReference": "body/name"}}} && /definitions/NewBook/properties/shelf/x-ms-dynamic-values = {"operationId": "ListBooks", "value-collection": "value", "value-path": "name", "parameters": {"search": {"parameter": "name"}}}
    not | /paths/~1books/post/parameters/- = {"name": "name", "in": "query", "type": "string", "required": true, "x-ms-summary": "Name", "description": "Name"} && /definitions/NewBook/properties/shelf/x-ms-dynamic-values = {"operationId": "ListBooks", "value-collection": "value", "value-path": "name", "parameters": {"search": {"parameter": "name"}}}
DynamicPropertiesExtensionRequiredForAmbiguousReferences
    finds /definitions/NewBook/properties/more/x-ms-dynamic-schema | /definitions/NewBook/properties/more = {"type": "object", "title": "More", "description": "More"} && /definitions/NewBook/properties/more/x-ms-dynamic-schema = {"operationId": "GetSchema", "value-path": "schema", "parameters": {"kind": {"parameter": "name"}}} && /paths/~1books/post/parameters/- = {"name": "name", "in": "query", "type": "string", "required": true, "x-ms-summary": "Name", "description": "Name"}
    not | /definitions/NewBook/properties/more = {"type": "object", "title": "More", "description": "More"} && /definitions/NewBook/properties/more/x-ms-dynamic-schema = {"operationId": "GetSchema", "value-path": "schema", "parameters": {"kind": {"parameter": "name"}}}
DynamicPropertiesExtensionRequiredForNonParameterReferences
    finds /definitions/NewBook/properties/more/x-ms-dynamic-schema | /definitions/NewBook/properties/more = {"type": "object", "title": "More", "description": "More"} && /definitions/NewBook/properties/more/x-ms-dynamic-schema = {"operationId": "GetSchema", "value-path": "schema", "parameters": {"kind": {"parameter": "name"}}}
    not | /definitions/NewBook/properties/more = {"type": "object", "title": "More", "description": "More"} && /definitions/NewBook/properties/more/x-ms-dynamic-properties = {"operationId": "GetSchema", "itemValuePath": "schema", "parameters": {"kind": {"parameterReference": "body/name"}}} && /definitions/NewBook/properties/more/x-ms-dynamic-schema = {"operationId": "GetSchema", "value-path": "schema", "parameters": {"kind": {"parameter": "name"}}}
DynamicPropertiesExtensionRequiredForPropertiesValuePath
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/value-path | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/value-path = "schema/properties" && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties -
    not | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties -
DynamicPropertiesItemValuePathMismatch
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/itemValuePath | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/itemValuePath = "schema/fields"
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/itemValuePath | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/value-path = "schema/properties" && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/itemValuePath = "schema/properties"
    not | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/value-path = "schema/properties"
DynamicExtensionDefinitionNotAllowedInParameter
    finds /paths/~1books/post/parameters/0/x-ms-dynamic-schema | /paths/~1books/post/parameters/0/x-ms-dynamic-schema = {"operationId": "ListKinds"}
    not | /definitions/NewBook/x-ms-dynamic-schema = {"operationId": "ListKinds"}
DynamicTreeExtensionMissing
    finds /parameters/BookId/x-ms-dynamic-values | /parameters/BookId/x-ms-dynamic-values = {"capability": "file-picker", "value-path": "id"}
    not | /parameters/BookId/x-ms-dynamic-tree = {"settings": {}} && /parameters/BookId/x-ms-dynamic-values = {"capability": "file-picker", "value-path": "id"}
SelectedItemValuePathNotAllowedInThisPosition
    finds /parameters/BookId/x-ms-dynamic-values/parameters/search/selectedItemValuePath | /parameters/BookId/x-ms-dynamic-values/parameters = {"search": {"selectedItemValuePath": "id"}}
    finds /parameters/BookId/x-ms-dynamic-tree/open/parameters/search/selectedItemValuePath | /parameters/BookId/x-ms-dynamic-tree = {"open": {"operationId": "ListBooks", "itemsPath": "value", "itemValuePath": "id", "parameters": {"search": {"selectedItemValuePath": "id"}}}}
    not | /parameters/BookId/x-ms-dynamic-tree = {"browse": {"operationId": "ListBooks", "itemsPath": "value", "itemValuePath": "id", "parameters": {"search": {"selectedItemValuePath": "id"}}}}
OperationParameterNameIsAmbiguous
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/name | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties - && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema = {"operationId": "AddBook", "parameters": {"name": "a"}} && /paths/~1books/post/parameters/- = {"name": "name", "in": "query", "type": "string", "required": true, "x-ms-summary": "Name", "description": "Name"}
    not | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties - && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema = {"operationId": "AddBook", "parameters": {"name": "a"}}
OperationParameterTypeMismatch
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/kind | /paths/~1kinds~1{kind}~1schema/get/parameters/0/type = "integer"
    not | /paths/~1kinds~1{kind}~1schema/get/parameters/0/type = "number" && /paths/~1records~1{kind}/get/parameters/0/type = "integer"
OperationParameterStaticTypeMismatch
    finds /parameters/BookId/x-ms-dynamic-values/parameters/search | /parameters/BookId/x-ms-dynamic-values/parameters = {"search": 7}
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/parameters/kind/value | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/parameters/kind = {"value": 7}
    not | /parameters/BookId/x-ms-dynamic-values/parameters = {"search": "7"}
OperationParameterRequiredMismatch
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/kind | /paths/~1records~1{kind}/get/parameters/- = {"name": "sort", "in": "query", "type": "string", "x-ms-summary": "Sort", "description": "Sort"} && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/kind/parameter = "sort"
    not | /paths/~1records~1{kind}/get/parameters/- = {"name": "sort", "in": "query", "type": "string", "default": "a", "x-ms-summary": "Sort", "description": "Sort"} && /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/kind/parameter = "sort"
    not | /parameters/BookId/x-ms-dynamic-values/parameters = {"search": {"parameter": "id"}}
SourcePropertyInternal
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-schema/parameters/kind/parameter | /paths/~1records~1{kind}/get/parameters/0/default = "a" && /paths/~1records~1{kind}/get/parameters/0/x-ms-visibility = "internal"
    not | /paths/~1records~1{kind}/get/x-ms-visibility = "internal" && /paths/~1records~1{kind}/get/parameters/0/default = "a" && /paths/~1records~1{kind}/get/parameters/0/x-ms-visibility = "internal"
""";
}
