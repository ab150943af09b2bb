using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Security;

/// <summary>How one signs in.</summary>
internal static class SecurityRules
{
    public static readonly ConnectorRule[] All =
    [
        new("SecuritySchemePropertyRequired", Severity.Error, RuleTopic.Validator, "A security definition has what its type needs.",
            Required),
        new("SecuritySchemePropertyNotValid", Severity.Error, RuleTopic.Validator,
            "A security definition has nothing that its type does not know.", NotValid),
        new("OAuthFlowNotSupported", Severity.Warning, RuleTopic.Platform,
            "OAuth goes by the authorization code, the only flow that the platform follows.", Flow),
        new("SecurityRequirementMustBeDefined", Severity.Error, RuleTopic.Validator, "What is required is defined.", Defined),
        new("SecurityRequirementMustHaveValue", Severity.Error, RuleTopic.Validator, "A requirement has a list, be it empty.", HasValue),
        new("SecurityRequirementMustHaveEmptyValue", Severity.Error, RuleTopic.Validator, "Only OAuth requires scopes.", EmptyValue),
        new("OAuthSecurityRequirementValueMustBeScopeName", Severity.Error, RuleTopic.Validator,
            "A required scope is one that the definition names.", ScopeName),
    ];

    private static IEnumerable<Problem> Required(RuleContext context)
    {
        foreach (var scheme in Schemes(context))
        {
            if (Keys(scheme) is not { } keys)
            {
                yield return new(scheme, $"'{scheme.Key}' has no type (or OAuth flow) that OpenAPI 2.0 knows.",
                    "Write basic, apiKey, or oauth2 with \"flow\": \"accessCode\".");
                continue;
            }

            foreach (var key in keys.Where(key => !scheme[key].Exists || (scheme[key].IsText && scheme[key].IsBlank)))
                yield return new(scheme, $"'{scheme.Key}' has no '{key}'.", $"Add '{key}'.");
            if (scheme["type"].Text is "apiKey" && scheme["in"] is { Exists: true, Text: not ("header" or "query") } place)
                yield return new(place, $"A key cannot be in {place.Raw}.", "Write header or query.");
        }
    }

    private static IEnumerable<Problem> NotValid(RuleContext context) =>
        from scheme in Schemes(context)
        let keys = Keys(scheme)
        where keys is not null
        from member in scheme.Members
        where member.Key is not ("type" or "description") && !keys.Contains(member.Key) && !RuleContext.IsExtension(member.Key)
        select new Problem(member,
            $"'{member.Key}' is not part of {scheme["type"].Text}{(scheme["flow"].Text is { } flow ? " " + flow : "")}.", "Remove it.");

    private static IEnumerable<Problem> Flow(RuleContext context) =>
        Schemes(context).Where(scheme => scheme["type"].Text is "oauth2"
            && scheme["flow"].Text is ("implicit" or "password" or "application"))
            .Select(scheme => new Problem(scheme["flow"], $"The platform does not follow the flow '{scheme["flow"].Text}'.",
                "Write \"flow\": \"accessCode\", with authorizationUrl and tokenUrl."));

    private static IEnumerable<Problem> Defined(RuleContext context) =>
        Requirements(context).Where(requirement => !Scheme(context, requirement).Exists)
            .Select(requirement => new Problem(requirement, $"'{requirement.Key}' is not among the security definitions.",
                "Define it, or correct the name."));

    private static IEnumerable<Problem> HasValue(RuleContext context) =>
        Requirements(context).Where(requirement => !requirement.IsArray)
            .Select(requirement => new Problem(requirement, $"The requirement '{requirement.Key}' has no list.",
                "Write [] where no scope is required."));

    private static IEnumerable<Problem> EmptyValue(RuleContext context) =>
        Requirements(context).Where(requirement => requirement.Items.Count > 0 && Scheme(context, requirement) is { Exists: true } scheme
            && scheme["type"].Text is not "oauth2")
            .Select(requirement => new Problem(requirement, $"'{requirement.Key}' is not OAuth and has no scopes.", "Write []."));

    private static IEnumerable<Problem> ScopeName(RuleContext context) =>
        from requirement in Requirements(context)
        let scheme = Scheme(context, requirement)
        where scheme["type"].Text is "oauth2"
        from scope in requirement.Items
        where scope.Text is null || !scheme["scopes"][scope.Text].Exists
        select new Problem(scope, $"The scope {scope.Raw} is not among those of '{requirement.Key}'.",
            "Add it to 'scopes' there, or correct it.");

    private static string[]? Keys(Node scheme) => (scheme["type"].Text, scheme["flow"].Text) switch
    {
        ("basic", _) => [],
        ("apiKey", _) => ["name", "in"],
        ("oauth2", "implicit") => ["flow", "authorizationUrl", "scopes"],
        ("oauth2", "password" or "application") => ["flow", "tokenUrl", "scopes"],
        ("oauth2", "accessCode") => ["flow", "authorizationUrl", "tokenUrl", "scopes"],
        _ => null,
    };

    private static IReadOnlyList<Node> Schemes(RuleContext context) => context.Root["securityDefinitions"].Members;

    private static Node Scheme(RuleContext context, Node requirement) => context.Root["securityDefinitions"][requirement.Key];

    private static IEnumerable<Node> Requirements(RuleContext context) =>
        context.Operations.Select(operation => operation.Node).Prepend(context.Root).SelectMany(holder => holder["security"].Items)
            .SelectMany(item => item.Members);
}
