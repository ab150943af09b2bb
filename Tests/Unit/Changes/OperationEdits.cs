namespace FusionSample.Tests.Unit.Changes;

/// <summary>Edits of whole operations.</summary>
internal static class OperationEdits
{
    public const string Table = """
OperationDeleted
    breaks /paths/~1kinds~1{kind}~1schema/get | /paths/~1kinds~1{kind}~1schema -
    breaks /paths/~1books/post | /paths/~1books/post -
    breaks /paths/~1books/get | /paths/~1books/get -
    nothing | /paths/~1shelves = {"get": {"operationId": "ListShelves", "responses": {"200": {"description": "The shelves."}}}}
    nothing | /paths/~1books/patch = {"operationId": "ChangeBook", "responses": {"200": {"description": "The book."}}}
    nothing | /paths/~1old = {"get": {"responses": {"200": {"description": "Old"}}}} ~> /paths/~1old = {"get": {"operationId": "GetOld", "responses": {"200": {"description": "Old"}}}}
OperationRenamed
    breaks /paths/~1books/get | /paths/~1books/get/operationId = "SearchBooks"
    breaks /paths/~1books/get | /paths/~1books/get/operationId = "listBooks"
    nothing | /paths/~1books/get/summary = "Search books"
    nothing | /paths/~1books/get/x-ms-api-annotation = {"family": "ListBooks", "revision": 1}
OperationHidden
    breaks /paths/~1books/get/x-ms-visibility | /paths/~1books/get/x-ms-visibility = "internal"
    nothing | /paths/~1books/get/x-ms-visibility = "advanced"
    nothing | /paths/~1kinds/get/x-ms-visibility -
OperationDeprecated
    tells /paths/~1books/get/deprecated | /paths/~1books/get/deprecated = true
    nothing | /paths/~1books/get/deprecated = false
    nothing | /paths/~1books/get/deprecated = true ~>
OperationPathChanged
    warns /paths/~1types | text: "/kinds": { => "/types": {
    warns /paths/~1books~1{id}~1picture | text: "/books/{id}/cover": { => "/books/{id}/picture": {
    nothing | text: "/books/{id}": { => "/books/{book}": {
OperationMethodChanged
    warns /paths/~1kinds/post | /paths/~1kinds/get - && /paths/~1kinds/post = {"operationId": "ListKinds", "x-ms-visibility": "internal", "responses": {"200": {"description": "The kinds.", "schema": {"type": "array", "items": {"type": "object", "properties": {"title": {"type": "string"}, "name": {"type": "string"}}}}}}}
    nothing | /paths/~1kinds/head = {"operationId": "AskKinds", "responses": {"200": {"description": "They are there."}}}
TriggerChanged
    breaks /paths/~1arrivals/get/x-ms-trigger | /paths/~1arrivals/get/x-ms-trigger = "single"
    breaks /paths/~1arrivals/get | /paths/~1arrivals/get/x-ms-trigger -
    breaks /paths/~1books/get/x-ms-trigger | /paths/~1books/get/x-ms-trigger = "batch"
    nothing | /paths/~1arrivals/get/x-ms-trigger-hint = "Add a book."
NotificationContentRemoved
    breaks /paths/~1hooks/x-ms-notification-content | /paths/~1hooks/x-ms-notification-content -
    nothing | /paths/~1hooks/x-ms-notification-content/description = "What has arrived."
NotificationContentAdded
    breaks /paths/~1books~1{id}/x-ms-notification-content | /paths/~1books~1{id}/x-ms-notification-content = {"schema": {"type": "object"}}
    nothing | /paths/~1kinds/x-ms-notification-content = {"schema": {"type": "object"}}
PagingRemoved
    breaks /paths/~1books/get | /paths/~1books/get/x-ms-pageable -
    nothing | /paths/~1books/get/x-ms-pageable/nextLinkName = "@odata.nextLink"
    nothing | /paths/~1arrivals/get/x-ms-pageable = {"nextLinkName": "nextLink"}
""";
}
