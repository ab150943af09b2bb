namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about operations that the platform calls by itself.</summary>
internal static class DynamicCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
OperationIdNotFound
    finds /parameters/BookId/x-ms-dynamic-values/operationId | /parameters/BookId/x-ms-dynamic-values/operationId = "ListBook"
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
""";
}
