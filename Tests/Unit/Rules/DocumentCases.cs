namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about the document, its form and its size.</summary>
internal static class DocumentCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
5000.2.6.2
    finds | text: "swagger": "2.0" => "swagger" "2.0"
    not | /swagger = "3.0"
SpecificationVersionIncorrect
    finds /swagger | /swagger = "1.2"
    finds /swagger | /swagger = 2.0
    finds | /swagger - && /openapi = "3.0.1"
    not | /info/version = "3.0"
DefinitionTooLarge
    finds | big: 1000000
    not | big: 900000
HostNameNotValid
    finds /host | /host = "https://library.contoso.com"
    finds /host | /host = "library.contoso.com/v1"
    finds /host | /host = 7
    not | /host = "library.contoso.com:8443"
    not | /host = "@environmentVariables(\"host\")"
BasePathNotValid
    finds /basePath | /basePath = "v1"
    not | /basePath = "/"
SchemesArrayEmpty
    finds /schemes | /schemes = []
    not | /schemes -
SchemeNotValid
    finds /schemes/1 | /schemes/- = "HTTPS"
    not | /schemes/- = "http"
SchemeNotSupported
    finds /schemes/1 | /schemes/- = "wss"
    not | /schemes/- = "http"
5000.3.1.6
    finds /schemes | /schemes/0 = "http"
    finds /paths/~1books/get/schemes | /paths/~1books/get/schemes = ["http"]
    not | /schemes/- = "http"
5000.2.6.4
    finds /host | /host = "localhost:5000"
    finds /host | /host = "library-test.contoso.com"
    finds /host | /host = "dev.contoso.com"
    finds /host | /host = "127.0.0.1"
    not | /host = "latest.contoso.dev"
    not | /host = "contest.contoso.com"
PlaceholderValue
    finds /host | /host = "starwars.example.com"
    finds /host | /host = "library.test"
    finds /host | /host = "invalid"
    finds /host | /host = "Books.Example.NET.:8443"
    finds /info/contact/email | /info/contact/email = "help@example.org"
    finds /info/contact/url | /info/contact/url = "https://www.example.com/help"
    finds /x-ms-connector-metadata/0/propertyValue | /x-ms-connector-metadata/0/propertyValue = "https://contoso.example/privacy"
    finds /securityDefinitions/sign_in/scopes/api:~1~1x.example.com~1Read | /securityDefinitions/sign_in/scopes/api:~1~1x.example.com~1Read = "Read"
    finds /properties/connectionParameters/token/oAuthSettings/clientId | @/properties/connectionParameters/token/oAuthSettings/clientId = "00000000-0000-0000-0000-000000000000"
    finds /properties/connectionParameters/token/oAuthSettings/customParameters/resourceUri/value | @/properties/connectionParameters/token/oAuthSettings/customParameters = {"resourceUri": {"value": "api://library.example.com"}}
    finds /info/contact/name | /info/contact/name = "Example Publisher Support"
    finds /properties/publisher | @/properties/publisher = "Example Publisher"
    finds /properties/stackOwner | @/properties/stackOwner = "example"
    not | @/properties/stackOwner = "Examples of Contoso"
    not | /host = "localhost:5000"
    not | /host = "my-example.com.contoso.com"
    not | /info/contact/name = "Test"
    not | /info/description = "Look up the books of example.com, add new ones, and hear when one arrives."
    not | @/properties/connectionParameters/token/uiDefinition = {"tooltip": "library.example.com", "text": "Test"}
TotalOperationsCountExceedsMaxAllowed
    finds /paths | operations: 249
    not | operations: 247
BodySchemaCountExceedsMaxAllowed
    finds /paths/~1books/post/parameters/0 | body: 510
    not | body: 509
OperationSchemaCountExceedsMaxAllowed
    finds /paths/~1books/post | body: 16400
    not | body: 600
TotalSchemaCountExceedsMaxAllowed
    finds | body: 16400 && /paths/~1books/get - && /paths/~1books~1{id} - && /paths/~1books~1{id}~1cover - && /paths/~1records~1{kind} - && /paths/~1kinds - && /paths/~1kinds~1{kind}~1schema - && /paths/~1hooks - && /paths/~1arrivals -
    not | body: 16400
MimeTypeNotValid
    finds /consumes/0 | /consumes/0 = "json"
    not | /consumes/0 = "application/json; charset=utf-8"
MimeTypeNotSupported
    finds /produces/1 | /produces/- = "application/xml"
    finds /paths/~1books/get/produces/0 | /paths/~1books/get/produces = ["application/pdf"]
    not | /produces/- = "text/plain; charset=utf-8"
ConsumesMissing
    finds /paths/~1books/post | /consumes -
    not | /consumes - && /paths/~1books/post/consumes = ["application/json"] && /paths/~1hooks/post/consumes = ["application/json"]
MimeTypeNotCompatibleWithRequestContentSchemaType
    finds /paths/~1books~1{id}~1cover/put | /paths/~1books~1{id}~1cover/put/consumes -
    finds /paths/~1books/post | /paths/~1books/post/consumes = ["multipart/form-data"]
    not | /paths/~1books~1{id}~1cover/put/consumes/- = "application/json"
StringBinaryNotSupportedForFormUrlEncoded
    finds /paths/~1books~1{id}~1cover/put/parameters/1 | /paths/~1books~1{id}~1cover/put/consumes/0 = "application/x-www-form-urlencoded" && /paths/~1books~1{id}~1cover/put/parameters/1/type = "string" && /paths/~1books~1{id}~1cover/put/parameters/1/format = "binary"
    not | /paths/~1books~1{id}~1cover/put/parameters/1/type = "string" && /paths/~1books~1{id}~1cover/put/parameters/1/format = "binary"
JsonTypeIncorrect
    finds /info/title | /info/title = 7
    finds /definitions/Book/properties | /definitions/Book/properties = []
    finds /definitions/Book/properties/id | /definitions/Book/properties/id = "number"
    finds /definitions/Book/additionalProperties | /definitions/Book/additionalProperties = "no"
    finds /paths/~1books/get/deprecated | /paths/~1books/get/deprecated = "true"
    finds /paths/~1books | /paths/~1books = null
    not | /definitions/Book/additionalProperties = false
AdditionalPropertyNotAllowed
    finds /definitions/Book/propertys | /definitions/Book/propertys = {}
    finds /paths/~1books/get/summery | /paths/~1books/get/summery = "List"
    not | /definitions/Book/x-logo = "a"
ExtensionNameNotValid
    finds /paths/~1books/get/x_ms-visibility | /paths/~1books/get/x_ms-visibility = "internal"
    finds /definitions/Book/X-ms-summary | /definitions/Book/X-ms-summary = "Book"
    not | /definitions/Book/x-anything = "a"
RequiredPropertyMissing
    finds /info | /info/version -
    finds /info | /info/contact -
    finds /info/contact | /info/contact/email -
    finds /paths/~1books/get | /paths/~1books/get/description -
    finds /paths/~1books/get/responses/400 | /paths/~1books/get/responses/400/description -
    finds /parameters/BookId | /parameters/BookId/x-ms-summary -
    not | /paths/~1kinds/get/description -
    not | /paths/~1books/get/parameters/0/x-ms-visibility = "internal" && /paths/~1books/get/parameters/0/description -
RequiredValueEmpty
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = " "
    finds /info/contact/name | /info/contact/name = ""
    not | /paths/~1kinds/get/summary = ""
JsonValueNotInEnum
    finds /definitions/Book/type | /definitions/Book/type = "Object"
    finds /paths/~1books/get/parameters/0/in | /paths/~1books/get/parameters/0/in = "Query"
    not | /paths/~1books/get/parameters/0/in = "header"
IndentationNotFourSpaces
    finds | text:     "info" =>   "info"
    finds | text:     "info" => \t"info"
    not | /info/x = {"a": [1, 2]}
TrailingWhitespace
    finds | text: "swagger": "2.0", => "swagger": "2.0", \t
    not | /info/description = "A description that ends in the text with blanks, not on the line   "
KeyOrderNotRecommended
    finds /info | /info - && /info = {"title": "Contoso"}
    finds /definitions | /definitions - && /definitions = {}
    not | /securityDefinitions - && /securityDefinitions = {}
ParameterRepeated
    finds /paths/~1books~1{id}/get/parameters/0 | /paths/~1books~1{id}/get/parameters = [{ "x-ms-summary": "Search Text", "name": "search", "in": "query", "type": "string", "description": "Words that must occur in the title." }]
    not | /paths/~1books~1{id}/get/parameters = [{ "x-ms-summary": "Search Text", "name": "search", "in": "query", "type": "string", "description": "Other words." }]
SchemaRepeated
    finds /definitions/B/properties/n | /definitions/A = {"type": "object", "properties": {"n": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "string"}}}}} && /definitions/B = {"type": "object", "properties": {"n": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "string"}}}}}
    not | /definitions/A = {"type": "object", "properties": {"n": {"type": "object", "properties": {"a": {"type": "string"}}}}} && /definitions/B = {"type": "object", "properties": {"n": {"type": "object", "properties": {"a": {"type": "string"}}}}}
""";
}
