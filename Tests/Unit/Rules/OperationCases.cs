namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about revisions, pages, triggers, answers and the connector's metadata.</summary>
internal static class OperationCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations
    finds /paths/~1books~1{id}/get/x-ms-api-annotation/replacement | /paths/~1books~1{id}/get/x-ms-api-annotation = {"family": "Book", "revision": 1, "replacement": {"api": "library", "operationId": "ListBooks"}}
    not | /paths/~1books~1{id}/get/x-ms-api-annotation = {"family": "Book", "revision": 1, "replacement": {"api": "library", "operationId": "ListBooks"}} && /paths/~1books~1{id}/get/deprecated = true
ApiAnnotationExtensionReplacementInfoMissingApiProperty
    finds /paths/~1books~1{id}/get/x-ms-api-annotation/replacement | /paths/~1books~1{id}/get/deprecated = true && /paths/~1books~1{id}/get/summary = "Get a book (deprecated)" && /paths/~1books~1{id}/get/x-ms-api-annotation = {"family": "Book", "revision": 1, "replacement": {"operationId": "ListBooks"}}
    not | /paths/~1books~1{id}/get/x-ms-api-annotation = {"replacement": {"api": "library"}}
ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty
    finds /paths/~1books~1{id}/get/x-ms-api-annotation/replacement | /paths/~1books~1{id}/get/deprecated = true && /paths/~1books~1{id}/get/summary = "Get a book (deprecated)" && /paths/~1books~1{id}/get/x-ms-api-annotation = {"family": "Book", "revision": 1, "replacement": {"api": "library"}}
    not | /paths/~1books~1{id}/get/x-ms-api-annotation = {"replacement": {"operationId": "ListBooks"}}
OperationFamilyHasDuplicateRevisions
    finds /paths/~1books/post/x-ms-api-annotation/revision | /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 1}
    not | /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 2}
    not | /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1} && /paths/~1books/post/x-ms-api-annotation = {"family": "NewBooks", "revision": 1}
OperationFamilyHasManyActiveOperations
    finds /paths/~1books~1{id}/get/x-ms-api-annotation | /paths/~1books/post/operationId = "AddBook_V2" && /paths/~1books~1{id}/get/operationId = "GetBook_V3" && /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 2} && /paths/~1books~1{id}/get/x-ms-api-annotation = {"family": "Books", "revision": 3}
    not | /paths/~1books/post/deprecated = true && /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 2} && /paths/~1books~1{id}/get/x-ms-api-annotation = {"family": "Books", "revision": 3}
OperationFamilyHasManyActiveProductionOperations
    finds /paths/~1books/post/x-ms-api-annotation | /paths/~1books/post/operationId = "AddBook_V2" && /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1, "status": "Production"} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 2, "status": "Production"}
    not | /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1, "status": "Production"} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 2, "status": "Preview"}
OperationFamilyHasManyEmptyRevisions
    finds /paths/~1books/post/x-ms-api-annotation | /paths/~1books/get/x-ms-api-annotation = {"family": "Books"} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books"}
    not | /paths/~1books/get/x-ms-api-annotation = {"family": "Books"} && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 1}
OperationRevisionEmpty
    finds /paths/~1books/get/x-ms-api-annotation | /paths/~1books/get/x-ms-api-annotation = {"family": "Books"}
    not | /paths/~1books/get/x-ms-api-annotation = {"status": "Production"}
OperationIdShouldEndWithRevision
    finds /paths/~1books/post/operationId | /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 2}
    not | /paths/~1books/post/operationId = "AddBook_V2" && /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 2}
    not | /paths/~1books/post/x-ms-api-annotation = {"family": "Books", "revision": 1}
OperationStatusAheadOfConnector
    finds /paths/~1books/post/x-ms-api-annotation/status | /info/x-ms-api-annotation = {"status": "Preview"} && /paths/~1books/post/x-ms-api-annotation = {"status": "Production"}
    not | /info/x-ms-api-annotation = {"status": "Production"} && /paths/~1books/post/x-ms-api-annotation = {"status": "Preview"}
ProductionStatusOnBetaService
    finds /basePath | /info/x-ms-api-annotation = {"status": "Production"} && /basePath = "/beta"
    finds /host | /info/x-ms-api-annotation = {"status": "Production"} && /host = "preview.contoso.com"
    not | /info/x-ms-api-annotation = {"status": "Preview"} && /basePath = "/beta"
    not | /info/x-ms-api-annotation = {"status": "Production"} && /basePath = "/alphabeta"
InvalidNextLinkNameValue
    finds /paths/~1books/get/x-ms-pageable/nextLinkName | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.nextLinkPropertyName = "next" && /definitions/BookPage/properties/next = {"type": "string", "title": "Next", "description": "Next"} && /paths/~1books/get/x-ms-pageable/nextLinkName = "next"
    not | /paths/~1books/get/x-ms-pageable/nextLinkName = "@odata.nextLink"
NotificationUrlNotAllowedInThisPosition
    finds /definitions/Book/properties/name/x-ms-notification-url | /definitions/Book/properties/name/x-ms-notification-url = true
    finds /paths/~1books/get/parameters/0/x-ms-notification-url | /paths/~1books/get/parameters/0/x-ms-notification-url = true
    not | /definitions/Book/properties/name/x-ms-notification-url = false
NotificationUrlNotInternal
    finds /paths/~1hooks/post/parameters/0/schema/properties/url | /paths/~1hooks/post/parameters/0/schema/properties/url/title = "Address" && /paths/~1hooks/post/parameters/0/schema/properties/url/description = "Address" && /paths/~1hooks/post/parameters/0/schema/properties/url/x-ms-visibility -
    not | /paths/~1hooks/post/parameters/0/schema/x-ms-visibility = "internal" && /paths/~1hooks/post/parameters/0/schema/properties/url/x-ms-visibility -
NotificationUrlNotRequired
    finds /paths/~1hooks/post/parameters/0/schema/properties/url | /paths/~1hooks/post/parameters/0/schema/required -
    finds /paths/~1hooks/post/parameters/0/schema/properties/url | /paths/~1hooks/post/parameters/0/required = false
    not | /paths/~1hooks/post/parameters/0/schema/title = "Hook"
NotificationUrlNotString
    finds /paths/~1hooks/post/parameters/0/schema/properties/url | /paths/~1hooks/post/parameters/0/schema/properties/url/type = "integer"
    not | /paths/~1hooks/post/parameters/0/schema/properties/url/format = "uri"
WebhookOperationsMissingNotificationUrlProperty
    finds /paths/~1hooks/post | /paths/~1arrivals/get/x-ms-notification - && /paths/~1hooks/post/parameters/0/schema/properties/url/x-ms-notification-url -
    finds /paths/~1hooks/post | /paths/~1hooks/post/parameters/0/schema/properties/url/x-ms-notification-url -
    not | /paths/~1hooks/delete = {"operationId": "Forget", "x-ms-visibility": "internal"}
OperationMustHaveNotificationContentExtension
    finds /paths/~1hooks/post | /paths/~1hooks/post/responses/201/schema = {"$ref": "#/definitions/Book"} && /paths/~1arrivals/get/x-ms-notification - && /paths/~1hooks/x-ms-notification-content -
    not | /paths/~1hooks/x-ms-notification-content/description = "Book"
NotificationExtensionSupportedForTriggerOnly
    finds /paths/~1arrivals/get/x-ms-notification | /paths/~1arrivals/get/x-ms-trigger -
    not | /paths/~1arrivals/get/x-ms-trigger = "single"
NotificationExtensionNotSupportedInWebhookOperation
    finds /paths/~1hooks/post/x-ms-notification | /paths/~1hooks/post/x-ms-notification = {"operationId": "WhenBookArrives"}
    not | /paths/~1arrivals/get/x-ms-notification = {"operationId": "WhenBookArrives"}
NotificationOperationMustBeWebhook
    finds /paths/~1arrivals/get/x-ms-notification/operationId | /paths/~1arrivals/get/x-ms-notification/operationId = "ListKinds"
    not | /paths/~1arrivals/get/x-ms-notification/operationId = "WhenBookArrives"
ParamtersWithSameNameMustHaveSameTypeAndVisibility
    finds /paths/~1arrivals/get/parameters/0 | /paths/~1hooks/post/parameters/- = {"name": "shelf", "in": "query", "type": "integer", "x-ms-summary": "Shelf", "description": "Shelf"}
    finds /paths/~1arrivals/get/parameters/0 | /paths/~1hooks/post/parameters/- = {"name": "shelf", "in": "query", "type": "string", "x-ms-visibility": "advanced", "x-ms-summary": "Shelf", "description": "Shelf"}
    not | /paths/~1hooks/post/parameters/- = {"name": "shelf", "in": "header", "type": "string", "x-ms-summary": "Rack", "description": "Rack"}
ResponseExampleMustBeProducedByOperation
    finds /paths/~1books/get/responses/200/examples/text~1xml | /paths/~1books/get/responses/200/examples = {"text/xml": "<a/>"}
    not | /paths/~1books/get/responses/200/examples = {"application/json; charset=utf-8": {}}
    not | /produces - && /paths/~1books/get/responses/200/examples = {"text/xml": "<a/>"}
ResponseHeadersAreNotUnique
    finds /paths/~1books/get/responses/200/headers/etag | /paths/~1books/get/responses/200/headers = {"ETag": {"type": "string"}, "etag": {"type": "string"}}
    finds /responses/NotFound/headers/age | /responses/NotFound/headers = {"Age": {"type": "integer"}, "age": {"type": "integer"}}
    not | /paths/~1books/get/responses/200/headers = {"ETag": {"type": "string"}, "Age": {"type": "string"}}
OperationIdTooLong
    finds /paths/~1books~1{id}~1cover/put/operationId | /paths/~1books~1{id}~1cover/put/operationId = "SetTheCoverOfTheBookWithThisNumberToThePictureThatIsInThePartOfTheFormNamedPicture"
    not | /paths/~1books~1{id}~1cover/put/operationId = "SetTheCoverOfTheBookWithThisNumberToThePictureThatIsInThePartOfTheFormNamedPictu"
ConnectorMetadataPropertiesMissing
    finds /x-ms-connector-metadata | /x-ms-connector-metadata/1/propertyName = "Policy"
    finds /x-ms-connector-metadata | /x-ms-connector-metadata/0/propertyValue = " "
    finds  | /x-ms-connector-metadata -
    not | /x-ms-connector-metadata/1/propertyName = "Privacy Policy"
InvalidConnectorCategory
    finds /x-ms-connector-metadata/2/propertyValue | /x-ms-connector-metadata/2/propertyValue = "Data;Books"
    not | /x-ms-connector-metadata/2/propertyValue = "Data; Productivity"
TooManyConnectorCategories
    finds /x-ms-connector-metadata/2/propertyValue | /x-ms-connector-metadata/2/propertyValue = "Data;AI;Commerce"
    not | /x-ms-connector-metadata/2/propertyValue = "Data;AI;"
""";
}
