namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about what a maker reads.</summary>
internal static class TextCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
FieldLengthExceeded
    finds /info/title | /info/title = "Contoso Library of the Northern Hills"
    finds /parameters/BookId/x-ms-summary | /parameters/BookId/x-ms-summary = "A Name That Is Much Too Long for the Small Field in Which It Is Shown to a Maker 1"
    not | /info/title = "Contoso Library and Archive (Independent Publisher)"
FieldLengthNotInRange
    finds /info/description | /info/description = "Look up books."
    not | /info/description = "Look up the books of a library."
ValueMustEndWithAlphanumeric
    finds /info/title | /info/title = "Contoso (EU)"
    not | /info/title = "Contoso (Independent Publisher)"
ValueMustBeInEnglish
    finds /info/title | /info/title = "Contoso Bücherei"
    finds /info/description | /info/description = "Look up the books of the library, книги и журналы."
    not | /info/description = "Look up the books of the Bibliothèque française."
ValueContainsRestrictedWords
    finds /info/title | /info/title = "Contoso API"
    finds /info/title | /info/title = "Contoso Connector"
    finds /info/description | /info/description = "Look up the books of the library from Power Apps."
    not | /info/title = "Rapid Capitals"
DescriptionSaysApi
    finds /info/description | /info/description = "Look up the books of the library by its API."
    not | /info/description = "Look up the capital books of the library."
5000.2.3.6
    finds /info/description | /info/description = "Look up the books, see https://www.contoso.com."
    not | /info/description = "Look up the books, see the website of Contoso."
ContactEmailNotValid
    finds /info/contact/email | /info/contact/email = "support at contoso.com"
    finds /info/contact/email | /info/contact/email = "büro@contoso.com"
    not | /info/contact/email = "support+books@eu.contoso.com"
UrlNotValid
    finds /info/contact/url | /info/contact/url = "www.contoso.com"
    finds /securityDefinitions/sign_in/tokenUrl | /securityDefinitions/sign_in/tokenUrl = "/token"
    not | /info/contact/url = "http://contoso.com"
OperationIdRequired
    finds /paths/~1books/post | /paths/~1books/post/operationId -
    finds /paths/~1books/get | /paths/~1books/get/operationId -
    not | /paths/~1books/get/operationId = "Books"
OperationIdNotUnique
    finds /paths/~1books/post/operationId | /paths/~1books/post/operationId = "ListBooks"
    not | /paths/~1books/post/operationId = "Listbooks"
OperationIdSanitized
    finds /paths/~1books/post/operationId | /paths/~1books/post/operationId = "Add-Book"
    not | /paths/~1books/post/operationId = "AddBook_V2"
OperationIdNotPascalCase
    finds /paths/~1books/post/operationId | /paths/~1books/post/operationId = "addBook"
    finds /paths/~1books/post/operationId | /paths/~1books/post/operationId = "Add_Book"
    not | /paths/~1books/post/operationId = "AddBook_V2"
OperationSummaryTooLong
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = "List the books of the library and of all its branches in the country and beyond it"
    not | /paths/~1kinds/get/summary = "List the books of the library and of all its branches in the country and beyond it"
RestrictedCharactersInSummary
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = "List books & papers"
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = "List books/papers"
    not | /paths/~1books/get/summary = "List books (all)"
SummaryNotSentenceCase
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = "List All Books of the Library"
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = "List Books"
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = "list books"
    not | /paths/~1books/get/summary = "List books of the Library in Contoso"
    not | /paths/~1books/get/summary = "List Contoso"
    not | /paths/~1books/get/summary = "Search SharePoint"
SummaryMustEndWithAlphanumeric
    finds /paths/~1books/get/summary | /paths/~1books/get/summary = "List books."
    not | /paths/~1books/get/summary = "List books (all)"
DescriptionRepeatsSummary
    finds /paths/~1books/get/description | /paths/~1books/get/description = "List books."
    not | /paths/~1books/get/description = "List books by title."
DescriptionNotASentence
    finds /paths/~1books/get/description | /paths/~1books/get/description = "Gets the books"
    finds /paths/~1books/get/description | /paths/~1books/get/description = "gets the books."
    not | /paths/~1books/get/description = "Gets the books (by \"page\".)"
    not | /paths/~1kinds/get/description = "gets the kinds"
TriggerSummaryNotWhen
    finds /paths/~1hooks/post/summary | /paths/~1hooks/post/summary = "A book arrives"
    not | /paths/~1books/get/summary = "A book arrives"
TriggerDescriptionNotWhen
    finds /paths/~1hooks/post/description | /paths/~1hooks/post/description = "Triggers when a book arrives."
    not | /paths/~1books/get/description = "Triggers when a book arrives."
DeprecationNotInText
    finds /paths/~1books/get | /paths/~1books/get/deprecated = true
    finds /paths/~1books/get | /paths/~1books/get/summary = "List books (deprecated)"
    not | /paths/~1books/get/deprecated = true && /paths/~1books/get/summary = "List books (Deprecated)"
ParameterSummaryNotTitleCase
    finds /parameters/BookId/x-ms-summary | /parameters/BookId/x-ms-summary = "Book number"
    not | /parameters/BookId/x-ms-summary = "Number of the Book (ID)"
ParameterDescriptionNotASentence
    finds /parameters/BookId/description | /parameters/BookId/description = "The book to take"
    not | /parameters/BookId/description = "Book"
PropertyTitleMissing
    finds /definitions/Book/properties/name | /definitions/Book/properties/name/title -
    finds /definitions/BookPage/properties/first | /definitions/BookPage/properties/first = {"$ref": "#/definitions/Book"} && /definitions/Book/title -
    not | /definitions/Book/properties/name/title - && /definitions/Book/properties/name/x-ms-summary = "Name"
    not | /definitions/BookPage/properties/first = {"$ref": "#/definitions/Book"}
    not | /definitions/Unused = {"type": "object", "properties": {"a": {"type": "string"}}}
PropertyTitleNotTitleCase
    finds /definitions/Book/properties/name/title | /definitions/Book/properties/name/title = "Name of book"
    not | /definitions/Book/properties/name/title = "eBook of the Year"
PropertyDescriptionMissing
    finds /definitions/Book/properties/name | /definitions/Book/properties/name/description -
    not | /definitions/Book/properties/name/description - && /definitions/Book/properties/name/x-ms-visibility = "internal"
PropertyDescriptionNotASentence
    finds /definitions/Book/properties/name/description | /definitions/Book/properties/name/description = "The name on its cover"
    not | /definitions/Book/properties/name/description = "Name"
""";
}
