namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about references, paths, responses and sign-in.</summary>
internal static class PathCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
SchemaReferenceNotValid
    finds /definitions/BookPage/properties/value/items/$ref | /definitions/BookPage/properties/value/items/$ref = "#/components/schemas/Book"
    finds /definitions/BookPage/properties/value/items/$ref | /definitions/BookPage/properties/value/items/$ref = "book.json"
    not | /definitions/BookPage/properties/value/items/$ref = "#/definitions/Missing"
SchemaReferenceNotFound
    finds /definitions/BookPage/properties/value/items/$ref | /definitions/BookPage/properties/value/items/$ref = "#/definitions/book"
    not | /definitions/a~1b = {"type": "string"} && /definitions/BookPage/properties/value/items/$ref = "#/definitions/a~1b"
SchemaRefLoopNotAllowed
    finds /definitions/Alias/$ref | /definitions/Alias = {"$ref": "#/definitions/Book"}
    not | /definitions/Shelf = {"type": "object", "properties": {"book": {"$ref": "#/definitions/Book"}}}
ParameterReferenceNotValid
    finds /paths/~1books/get/parameters/2/$ref | /paths/~1books/get/parameters/- = {"$ref": "#/params/BookId"}
    finds /paths/~1books~1{id}/parameters/0/$ref | /paths/~1books~1{id}/parameters/0/$ref = "#/definitions/Book"
    not | /paths/~1books~1{id}/parameters/0/$ref = "#/parameters/Missing"
ParameterReferenceNotFound
    finds /paths/~1books/get/parameters/2/$ref | /paths/~1books/get/parameters/- = {"$ref": "#/parameters/Missing"}
    finds /paths/~1books~1{id}/parameters/0/$ref | /paths/~1books~1{id}/parameters/0/$ref = "#/parameters/Missing"
    not | /paths/~1books~1{id}/parameters/0/$ref = "#/parameters/%42ookId"
ParameterRefLoopNotAllowed
    finds /parameters/Alias/$ref | /parameters/Alias = {"$ref": "#/parameters/BookId"}
    not | /parameters/Other = {"name": "a", "in": "query", "type": "string"}
ResponseReferenceNotValid
    finds /paths/~1books~1{id}/get/responses/404/$ref | /paths/~1books~1{id}/get/responses/404/$ref = "NotFound"
    not | /paths/~1books~1{id}/get/responses/404/$ref = "#/responses/Missing"
ResponseReferenceNotFound
    finds /paths/~1books~1{id}/get/responses/404/$ref | /paths/~1books~1{id}/get/responses/404/$ref = "#/responses/Missing"
    not | /responses/Gone = {"description": "Gone."} && /paths/~1books~1{id}/get/responses/404/$ref = "#/responses/Gone"
ResponseRefLoopNotAllowed
    finds /responses/Gone/$ref | /responses/Gone = {"$ref": "#/responses/NotFound"}
    not | /responses/Gone = {"description": "Gone."}
JsonPointerNotValid
    finds /definitions/BookPage/properties/value/items/$ref | /definitions/BookPage/properties/value/items/$ref = "#/definitions/a~2b"
    not | /definitions/BookPage/properties/value/items/$ref = "#/definitions/a~1b"
AdditionalPropertyNotAllowedAdjacentToRef
    finds /definitions/BookPage/properties/value/items/description | /definitions/BookPage/properties/value/items/description = "A book."
    not | /definitions/BookPage/properties/$ref = {"type": "string", "title": "Ref", "description": "Ref"}
OperationPathMustStartWithSlash
    finds /paths/shelves | /paths/shelves = {"get": $op}
    finds /paths/shelves | /paths/shelves = {}
    not | /paths/~1shelves = {}
OperationPathContainsUnsupportedCharacters
    finds /paths/~1shelves~1* | /paths/~1shelves~1* = {"get": $op}
    finds /paths/~1shelves~1* | /paths/~1shelves~1* = {}
    not | /paths/~1shelves~1+ = {}
OperationPathMayNotContainQueryOrFragment
    finds /paths/~1shelves?a=1 | /paths/~1shelves?a=1 = {"get": $op}
    finds /paths/~1shelves?a=1 | /paths/~1shelves?a=1 = {}
    finds /paths/~1shelves#a | /paths/~1shelves#a = {}
    not | /paths/~1shelves%3Fa = {}
OperationPathTemplateNotValid
    finds /paths/~1shelves~1{id | /paths/~1shelves~1{id = {"get": $op}
    finds /paths/~1shelves~1{id | /paths/~1shelves~1{id = {}
    finds /paths/~1{a~1b} | /paths/~1{a~1b} = {}
    finds /paths/~1{} | /paths/~1{} = {}
    not | /paths/~1shelves({id}) = {}
OperationPathVariablesContainDefaults
    finds /paths/~1shelves~1{id=7} | /paths/~1shelves~1{id=7} = {"parameters": [{"$ref": "#/parameters/BookId"}], "get": $op}
    finds /paths/~1{id=7} | /paths/~1{id=7} = {}
    not | /paths/~1a=7~1{id} = {}
PathItemRefNotSuppored
    finds /paths/~1shelves/$ref | /paths/~1shelves = {"$ref": "#/paths/~1books"}
    not | /paths/~1shelves = {"x-ref": "#/paths/~1books"}
5000.2.4.5
    finds /paths/~1shelves | /paths/~1shelves = {"parameters": []}
    finds /paths | /paths = {}
    not | /paths/x-shelves = {}
PathRedefined
    finds /paths/~1Books | /paths/~1Books = {"delete": $op}
    finds /paths/~1Books | /paths/~1Books = {}
    not | /paths/~1books2 = {}
DuplicateOperationPath
    finds /paths/~1books~1{number}/get | /paths/~1books~1{number} = {"parameters": [{"name": "number", "in": "path", "type": "string", "required": true, "x-ms-url-encoding": "single", "x-ms-summary": "Number", "description": "Number"}], "get": $op}
    finds /paths/~1books~1{number}/get | /paths/~1books~1{number} = {"get": {}}
    not | /paths/~1books~1{number} = {"delete": {}}
PartialDuplicateOperationPath
    finds /paths/~1books~1{id}/get | /paths/~1books~1latest = {"get": $op}
    finds /paths/~1books~1{id}/get | /paths/~1books~1latest = {"get": {}}
    not | /paths/~1books~1latest = {"post": {}}
    not | /paths/~1books~1 = {"get": {}}
OperationMustHaveResponse
    finds /paths/~1books~1{id}~1cover/put | /paths/~1books~1{id}~1cover/put/responses = {}
    finds /paths/~1books/get | /paths/~1books/get/responses = {}
    finds /paths/~1books/get | /paths/~1books/get/responses -
    not | /paths/~1books/get/responses/200 -
OperationShouldHaveSuccessfulResponse
    finds /paths/~1books~1{id}~1cover/put/responses | /paths/~1books~1{id}~1cover/put/responses = {"default": {"description": "Else."}}
    finds /paths/~1books/get/responses | /paths/~1books/get/responses = {"default": {"description": "The books."}}
    not | /paths/~1books/get/responses = {"204": {"description": "Nothing."}}
SchemaDefinitionSetIncorrectly
    finds /paths/~1books/get | /paths/~1books/get/responses/200/schema -
    finds /paths/~1hooks/post | /paths/~1hooks/x-ms-notification-content/schema -
    not | /paths/~1books/get/responses/201 = {"description": "The books.", "schema": {"type": "string"}} && /paths/~1books/get/responses/200 -
    not | /paths/~1books/get/responses/204 = {"description": "Nothing."} && /paths/~1books/get/responses/200 -
    finds /paths/~1books/get | /paths/~1books/get/responses/202 = {"description": "Taken."} && /paths/~1books/get/responses/200 -
OperationHasManyResponsesWithSchema
    finds /paths/~1books/get/responses | /paths/~1books/get/responses/400/schema = {"type": "string"}
    not | /paths/~1books/get/responses/200/schema = {"type": "string"}
DefaultResponseHasSchema
    finds /paths/~1hooks/post/responses/default/schema | /paths/~1hooks/post/responses/default = {"description": "Else.", "schema": {"type": "string"}}
    finds /paths/~1books/get/responses/default/schema | /paths/~1books/get/responses/default = {"description": "Else.", "schema": {"type": "string"}}
    not | /paths/~1books/get/responses/default = {"description": "Else."}
ResponseMustBeDefaultOrHttpStatusCode
    finds /paths/~1books/get/responses/4XX | /paths/~1books/get/responses/4XX = {"description": "Else."}
    finds /paths/~1books/get/responses/20 | /paths/~1books/get/responses/20 = {"description": "Else."}
    not | /paths/~1books/get/responses/x-note = "a"
SecuritySchemePropertyRequired
    finds /securityDefinitions/sign_in | /securityDefinitions/sign_in/tokenUrl -
    finds /securityDefinitions/key | /securityDefinitions/key/name -
    finds /securityDefinitions/key | /securityDefinitions/key/type = "bearer"
    finds /securityDefinitions/key/in | /securityDefinitions/key/in = "cookie"
    not | /securityDefinitions/basic = {"type": "basic"}
SecuritySchemePropertyNotValid
    finds /securityDefinitions/key/flow | /securityDefinitions/key/flow = "accessCode"
    not | /securityDefinitions/key/description = "The key."
OAuthFlowNotSupported
    finds /securityDefinitions/sign_in/flow | /securityDefinitions/sign_in/flow = "implicit"
    not | /securityDefinitions/sign_in/description = "Sign in."
SecurityRequirementMustBeDefined
    finds /security/2/basic | /security/- = {"basic": []}
    finds /paths/~1books/get/security/0/basic | /paths/~1books/get/security = [{"basic": []}]
    not | /securityDefinitions/basic = {"type": "basic"} && /security/- = {"basic": []}
SecurityRequirementMustHaveValue
    finds /security/1/key | /security/1/key = null
    not | /security/1/key = []
SecurityRequirementMustHaveEmptyValue
    finds /security/1/key | /security/1/key = ["Books.Read"]
    not | /security/0/sign_in = []
OAuthSecurityRequirementValueMustBeScopeName
    finds /security/0/sign_in/1 | /security/0/sign_in/- = "Books.Write"
    not | /security/0/sign_in = []
""";
}
