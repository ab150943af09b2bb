namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>What one can have done with a call on its way.</summary>
/// <param name="Id">The id; capitals do not matter.</param>
/// <param name="Parameters">Its own parameters, without their prefix; null where nobody outside knows them.</param>
/// <param name="Sections">Where in the call it may work; none where it says so itself.</param>
internal sealed record PolicyTemplate(string Id, IReadOnlyList<PolicyParameter>? Parameters, IReadOnlyList<string> Sections)
{
    private const string Both = "Request|Response", Nowhere = "";

    private const string Methods = "GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD|@Request.OriginalHTTPMethod";

    // The published JSON schema's. '*' is required, '{}' an object, and behind '=' stand all values that there are.
    private static readonly Dictionary<string, PolicyTemplate> Known = new PolicyTemplate[]
    {
        Of("dynamichosturl", Nowhere, "urlTemplate*"),
        Of("setheader", "Request|Response|Failure", "name* value* existsAction=override|skip|append"),
        Of("setqueryparameter", Nowhere, "name* value* existsAction=override|skip|append"),
        Of("routerequesttoendpoint", Nowhere, $"newPath* httpMethod={Methods}"),
        Of("pollingtrigger", Nowhere, "triggerConfig*{} triggerDataPath*"),
        Of("setproperty", Both, "newPropertyParentPathTemplate* newPropertySubPathTemplate* propertyValuePathTemplate*"),
        Of("setvaluefromurl", Both, "parameterTemplate* parameterValueUrl* parameterValuePathTemplate* httpMethod=GET|POST|PUT"),
        Of("convertarraytoobject", Both, "propertyParentPath* propertySubPath keyWithinCollectionPath* newPropertyPath* retainKey=true|false"),
        Of("convertobjecttoarray", Both, "propertyParentPath* propertySubPath newPropertyPath* keyName valueName"),
        Of("stringreplace", Both, "propertyParentPath* propertySubPath sourceString* replacementString* newPropertyPath*"),
        Of("stringtoarray", Both, "propertyParentPath* propertySubPath delimiterList* childPropertyName* newPropertyPath*"),
        Of("encodepropertyvalue", Both, "propertyParentPath* propertySubPath newPropertyPath*"),
        Of("updatenextlink", Nowhere, "nextLinkPropertyName* nextLinkParentPropertyPath"),
        // Of these, published connectors show that they exist, and no more.
        new("setconnectionstatustounauthenticated", null, Both.Split('|')),
        new("moveproperties", null, Both.Split('|')),
        new("dynamicsubdomain", null, Both.Split('|')),
    }.ToDictionary(template => template.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>All ids.</summary>
    public static IEnumerable<string> Ids => Known.Keys;

    /// <summary>The template of that id; null where there is none.</summary>
    public static PolicyTemplate? Find(string? id) => id is null ? null : Known.GetValueOrDefault(id);

    private static PolicyTemplate Of(string id, string sections, string parameters) =>
        new(id, [.. parameters.Split(' ').Select(PolicyParameter.Parse)], sections.Split('|', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A parameter of a template.</summary>
/// <param name="Name">Its name without the prefix.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsObject">Whether it is an object; else it is a string.</param>
/// <param name="Values">All values that there are; none where it may be any.</param>
internal sealed record PolicyParameter(string Name, bool IsRequired, bool IsObject, IReadOnlyList<string> Values)
{
    /// <summary>Reads a word of the table.</summary>
    public static PolicyParameter Parse(string text)
    {
        var parts = text.Split('=');
        return new(parts[0].TrimEnd('{', '}').TrimEnd('*'), parts[0].Contains('*'), parts[0].EndsWith('}'), parts is [_, var values] ? values.Split('|') : []);
    }
}
