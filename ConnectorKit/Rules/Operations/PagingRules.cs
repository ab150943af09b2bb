using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Operations;

/// <summary>Answers that come in pages: x-ms-pageable.</summary>
internal static class PagingRules
{
    public static readonly ConnectorRule[] All =
    [
        new("InvalidNextLinkNameValue", Severity.Error, RuleTopic.Validator, "The next page's address is in 'nextLink' or '@odata.nextLink'.", NextLink),
    ];

    private static IEnumerable<Problem> NextLink(RuleContext context) =>
        context.Operations.Where(operation => operation.Node["x-ms-pageable"].Exists)
            .Select(operation => (operation, Name: operation.Node["x-ms-pageable"]["nextLinkName"]))
            .Where(entry => entry.Name.Text is not ("nextLink" or "@odata.nextLink"))
            .Select(entry => new Problem(entry.Name.Exists ? entry.Name : entry.operation.Node["x-ms-pageable"],
                $"{entry.operation.Label} takes the next page's address from {(entry.Name.Exists ? SafeText.Shorten(entry.Name.Raw) : "nowhere")}.",
                "Write \"nextLinkName\": \"nextLink\", and let the service or a policy answer under that name."));
}
