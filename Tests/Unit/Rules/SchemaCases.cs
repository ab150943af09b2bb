namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about what a schema states, and how schemas hold each other.</summary>
internal static class SchemaCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
MaxItemsMustBeGreaterThanOrEqualToZero
    finds /definitions/NewBook/properties/shelf/maxItems | /definitions/NewBook/properties/shelf/maxItems = -1
    not | /definitions/NewBook/properties/shelf/maxItems = 0
MaxLengthMustBeGreaterThanOrEqualToZero
    finds /definitions/NewBook/properties/name/maxLength | /definitions/NewBook/properties/name/maxLength = -1
    finds /paths/~1books/get/parameters/0/maxLength | /paths/~1books/get/parameters/0/maxLength = -0.5
    not | /definitions/NewBook/properties/name/maxLength = 0
MaxPropertiesMustBeGreaterThanOrEqualToZero
    finds /definitions/NewBook/maxProperties | /definitions/NewBook/maxProperties = -1
    not | /definitions/NewBook/maxProperties = 0
MinItemsMustBeGreaterThanOrEqualToZero
    finds /definitions/NewBook/properties/shelf/minItems | /definitions/NewBook/properties/shelf/minItems = -1
    not | /definitions/NewBook/properties/shelf/minItems = 0
MinLengthMustBeGreaterThanOrEqualToZero
    finds /definitions/NewBook/properties/name/minLength | /definitions/NewBook/properties/name/minLength = -1
    not | /definitions/NewBook/properties/name/minLength = 0
MinPropertiesMustBeGreaterThanOrEqualToZero
    finds /definitions/NewBook/minProperties | /definitions/NewBook/minProperties = -1
    not | /definitions/NewBook/minProperties = 0
MinimumShouldBeLessThanOrEqualToMaximum
    finds /parameters/BookId/minimum | /parameters/BookId/maximum = 1 && /parameters/BookId/minimum = 2
    finds /definitions/Book/properties/price/minimum | /definitions/Book/properties/price/minimum = 0.5 && /definitions/Book/properties/price/maximum = 0.25
    not | /parameters/BookId/maximum = 1 && /parameters/BookId/minimum = 1
MinItemsShouldBeLessThanOrEqualToMaxItems
    finds /definitions/NewBook/properties/shelf/minItems | /definitions/NewBook/properties/shelf/minItems = 2 && /definitions/NewBook/properties/shelf/maxItems = 1
    not | /definitions/NewBook/properties/shelf/minItems = 1 && /definitions/NewBook/properties/shelf/maxItems = 1
MinLengthShouldBeLessThanOrEqualToMaxLength
    finds /definitions/NewBook/properties/name/minLength | /definitions/NewBook/properties/name/minLength = 2 && /definitions/NewBook/properties/name/maxLength = 1
    not | /definitions/NewBook/properties/name/minLength = 1 && /definitions/NewBook/properties/name/maxLength = 1
ExclusiveMaximumRequiresMaximum
    finds /definitions/Book/properties/price/exclusiveMaximum | /definitions/Book/properties/price/exclusiveMaximum = true
    not | /definitions/Book/properties/price/maximum = 9 && /definitions/Book/properties/price/exclusiveMaximum = true
ExclusiveMinimumRequiresMinimum
    finds /definitions/Book/properties/price/exclusiveMinimum | /definitions/Book/properties/price/exclusiveMinimum = true
    not | /definitions/Book/properties/price/minimum = 0 && /definitions/Book/properties/price/exclusiveMinimum = true
MultipleOfMustBeGreaterThanZero
    finds /definitions/Book/properties/price/multipleOf | /definitions/Book/properties/price/multipleOf = 0
    not | /definitions/Book/properties/price/multipleOf = 0.01
PatternShouldBeValidRegularExpression
    finds /definitions/NewBook/properties/name/pattern | /definitions/NewBook/properties/name/pattern = "[a-z"
    finds /paths/~1books/get/parameters/0/pattern | /paths/~1books/get/parameters/0/pattern = "(a"
    not | /definitions/NewBook/properties/name/pattern = "^[A-Z]\\w+(?<year>\\d{4})\\_$"
DefaultValueMustMatchType
    finds /definitions/NewBook/properties/name/default | /definitions/NewBook/properties/name/default = 7
    finds /paths/~1books/get/parameters/0/default | /paths/~1books/get/parameters/0/default = true
    finds /parameters/BookId/default | /parameters/BookId/default = 1.5
    not | /definitions/NewBook/properties/name/default = "7"
    not | /parameters/BookId/default = 2.0
InvalidEnumValue
    finds /definitions/NewBook/properties/shelf/enum/2 | /definitions/NewBook/properties/shelf/enum/- = 3
    finds /paths/~1books/get/parameters/0/enum/0 | /paths/~1books/get/parameters/0/enum = [null]
    not | /definitions/NewBook/properties/shelf/enum/- = "3"
EnumMustContainAtLeastOneElement
    finds /definitions/NewBook/properties/shelf/enum | /definitions/NewBook/properties/shelf/enum = []
    not | /definitions/NewBook/properties/shelf/enum = ["A"]
ArrayHasNoItems
    finds /definitions/NewBook/properties/tags | /definitions/NewBook/properties/tags = {"type": "array", "title": "Tags", "description": "Tags"}
    finds /paths/~1books/get/responses/200/headers/Link | /paths/~1books/get/responses/200/headers = {"Link": {"type": "array"}}
    not | /definitions/NewBook/properties/tags = {"type": "array", "title": "Tags", "description": "Tags", "items": {"type": "string"}}
    not | /definitions/NewBook/properties/tags = {"type": "array", "title": "Tags", "description": "Tags", "x-ms-dynamic-schema": {"operationId": "ListKinds"}}
ArrayDuplicateValue
    finds /definitions/NewBook/properties/shelf/enum/2 | /definitions/NewBook/properties/shelf/enum/- = "A"
    finds /definitions/NewBook/required/1 | /definitions/NewBook/required/- = "name"
    finds /schemes/1 | /schemes/- = "https"
    finds /consumes/1 | /consumes/- = "application/json"
    finds /security/0/sign_in/1 | /security/0/sign_in/- = "Books.Read"
    not | /definitions/NewBook/properties/shelf/enum/- = "a"
    not | /paths/~1books/get/responses/200/examples = {"application/json": {"value": [1, 1]}}
TagRedefined
    finds /tags/1/name | /tags = [{"name": "books"}, {"name": "books"}]
    not | /tags = [{"name": "books"}, {"name": "Books"}]
RequiredPropertyArrayEmpty
    finds /definitions/NewBook/required | /definitions/NewBook/required = []
    not | /definitions/NewBook/required -
RequiredPropertyNotOnObject
    finds /definitions/NewBook/properties/name/required | /definitions/NewBook/properties/name/required = ["length"]
    not | /definitions/NewBook/type -
RequiredPropertyDefinitionMissing
    finds /definitions/NewBook/required/1 | /definitions/NewBook/required/- = "shelve"
    not | /definitions/NewBook/required/- = "shelf"
    not | /definitions/NewBook/allOf = [{"$ref": "#/definitions/Book"}] && /definitions/NewBook/required/- = "price"
    not | /definitions/NewBook/allOf = [{"type": "object", "required": ["shelf"]}]
    not | /definitions/NewBook/required/- = "shelve" && /definitions/NewBook/x-ms-dynamic-schema = {"operationId": "ListKinds"}
RequiredReadOnlyPropertyNotAllowedAsInput
    finds /definitions/NewBook/properties/name | /definitions/NewBook/properties/name/readOnly = true
    not | /definitions/NewBook/properties/shelf/readOnly = true
    not | /definitions/Book/required = ["id"] && /definitions/Book/properties/id/readOnly = true
DiscriminatorMustBeARequiredStringProperty
    finds /definitions/NewBook/discriminator | /definitions/NewBook/discriminator = "shelf"
    finds /definitions/Book/discriminator | /definitions/Book/required = ["id"] && /definitions/Book/discriminator = "id"
    not | /definitions/NewBook/discriminator = "name"
SchemaTooDeep
    finds /paths/~1books/post/parameters/0/schema | deep: 30
    not | deep: 29
RequiredLoopInSchemaNotAllowed
    finds /definitions/NewBook/properties/series | /definitions/NewBook/title = "New Book" && /definitions/NewBook/description = "A new book." && /definitions/NewBook/properties/series = {"$ref": "#/definitions/NewBook"} && /definitions/NewBook/required/- = "series"
    finds /definitions/NewBook/properties/series | /definitions/NewBook/properties/series = {"$ref": "#/definitions/NewBook"} && /definitions/NewBook/required/- = "series"
    finds /definitions/Shelf/properties/book | /definitions/Shelf = {"type": "object", "required": ["book"], "properties": {"book": {"$ref": "#/definitions/NewBook"}}} && /definitions/NewBook/allOf = [{"$ref": "#/definitions/Shelf"}]
    not | /definitions/NewBook/properties/series = {"type": "array", "items": {"$ref": "#/definitions/NewBook"}} && /definitions/NewBook/required/- = "series"
DuplicateEnumValuesInExtension
    finds /definitions/NewBook/properties/shelf/x-ms-enum-values/1/value | /definitions/NewBook/properties/shelf/format = "enum" && /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "A", "displayName": "Left"}, {"value": "A", "displayName": "Right"}]
    not | /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "A", "displayName": "Left"}, {"value": "B", "displayName": "Left"}]
InvalidEnumValuesExtensionValue
    finds /definitions/NewBook/properties/shelf/x-ms-enum-values/0/value | /definitions/NewBook/properties/shelf/format = "enum" && /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "C", "displayName": "Left"}]
    not | /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "B", "displayName": "Left"}]
MissingEnumValuesDisplayName
    finds /definitions/NewBook/properties/shelf/x-ms-enum-values/0 | /definitions/NewBook/properties/shelf/format = "enum" && /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "A"}]
    not | /definitions/NewBook/properties/shelf/x-ms-enum-values = [{"value": "A", "displayName": "Left"}]
InvalidCustomEditorExtensionDictionaryValue
    finds /definitions/NewBook/properties/shelf/x-ms-editor | /definitions/NewBook/properties/shelf/x-ms-editor = "dictionary"
    finds /definitions/NewBook/x-ms-editor | /definitions/NewBook/additionalProperties = false && /definitions/NewBook/x-ms-editor = "dictionary"
    not | /definitions/NewBook/additionalProperties = {"type": "integer"} && /definitions/NewBook/x-ms-editor = "dictionary"
FilterFunctionsPropertyEmpty
    finds /definitions/Book/properties/price/x-ms-capabilities/filterFunctions | /definitions/Book/properties/price/x-ms-capabilities = {"filterFunctions": []}
    not | /definitions/Book/properties/price/x-ms-capabilities = {"filterFunctions": ["eq"]}
FilterFunctionsPropertyHasDuplicates
    finds /definitions/Book/properties/price/x-ms-capabilities/filterFunctions/1 | /definitions/Book/properties/price/x-ms-capabilities = {"filterFunctions": ["eq", "eq"]}
    not | /definitions/Book/properties/price/x-ms-capabilities = {"filterFunctions": ["eq", "ne"]}
FilterFunctionsPropertyInInputSchema
    finds /definitions/NewBook/properties/name/x-ms-capabilities/filterFunctions | /definitions/NewBook/properties/name/x-ms-capabilities = {"filterFunctions": ["eq"]}
    finds /paths/~1books/get/parameters/0/x-ms-capabilities/filterFunctions | /paths/~1books/get/parameters/0/x-ms-capabilities = {"filterFunctions": ["eq"]}
    not | /definitions/Book/properties/name/x-ms-capabilities = {"filterFunctions": ["eq"]}
FilterFunctionsPropertyInvalidValue
    finds /definitions/Book/properties/price/x-ms-capabilities/filterFunctions/1 | /definitions/Book/properties/price/x-ms-capabilities = {"filterFunctions": ["eq", "equals"]}
    not | /definitions/Book/properties/price/x-ms-capabilities = {"filterFunctions": ["eq", "startswith"]}
PropertyMustBeRequired
    finds /paths/~1books/get/parameters/0 | /paths/~1books/get/parameters/0/default = "a" && /paths/~1books/get/parameters/0/x-ms-visibility = "internal"
    not | /paths/~1books/get/parameters/0/default = "a" && /paths/~1books/get/parameters/0/x-ms-visibility = "advanced"
InternalPropertyWithDefaultOptional
    finds /definitions/NewBook/properties/shelf | /definitions/NewBook/properties/shelf/default = "A" && /definitions/NewBook/properties/shelf/x-ms-visibility = "internal"
    not | /definitions/NewBook/required/- = "shelf" && /definitions/NewBook/properties/shelf/default = "A" && /definitions/NewBook/properties/shelf/x-ms-visibility = "internal"
    not | /definitions/Book/properties/name/default = "A" && /definitions/Book/properties/name/x-ms-visibility = "internal"
OneOfPropertiesRequired
    finds /parameters/BookId/x-ms-dynamic-values | /parameters/BookId/x-ms-dynamic-values = {"value-path": "id"}
    finds /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/parameters/kind | /paths/~1records~1{kind}/get/responses/200/schema/properties/fields/x-ms-dynamic-properties/parameters/kind = {}
    finds /paths/~1books/get/parameters/0/x-ms-trigger-value | /paths/~1books/get/parameters/0/x-ms-trigger-value = {}
    not | /parameters/BookId/x-ms-dynamic-values = {"value-path": "id", "builtInOperation": "AadGraph.GetUsers"}
""";
}
