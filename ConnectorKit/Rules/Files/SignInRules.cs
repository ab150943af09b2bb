using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>The definition says how the service knows its callers, the properties what a connection asks for: the two must agree.</summary>
internal static partial class SignInRules
{
    public static readonly ConnectorRule[] All =
    [
        new("SignInNotAskedFor", Severity.Error, RuleTopic.Properties,
            "What the definition requires, a connection asks for: oauth2 an oauthSetting, apiKey a securestring, basic a username and a password. Where nothing is "
            + "required, all that is defined counts. Our reading: which parameter fills in which key is not written anywhere.", NotAskedFor),
        new("SignInNotDefined", Severity.Warning, RuleTopic.Properties,
            "What a connection asks for, the definition knows: an oauthSetting as oauth2, a securestring as apiKey or basic, unless a policy sends it.", NotDefined),
        new("GatewayWithOAuth", Severity.Error, RuleTopic.Platform, "A connector that goes through an on-premises data gateway does not sign in by OAuth.", Gateway),
    ];

    private static IEnumerable<Problem> NotAskedFor(RuleContext context)
    {
        if (!context.Properties["properties"].IsObject)
            yield break;
        var (hasSignIn, hasKey) = (context.ConnectionParameters.Any(parameter => parameter.IsOAuth), Keys(context).Any());
        var hasPassword = Has(context, "username") && Has(context, "password");
        foreach (var scheme in Required(context))
        {
            var missing = scheme["type"].Text switch
            {
                "oauth2" when !hasSignIn => "an oauthSetting",
                "apiKey" when !hasKey => "a securestring",
                "basic" when !hasPassword => "a 'username' and a 'password'",
                _ => null,
            };
            if (missing is not null)
                yield return new(context.Properties["properties"], $"The definition requires '{SafeText.Shorten(scheme.Key)}' ({scheme["type"].Text}), and no connection asks for it.",
                    $"Add {missing} to the connection's parameters, or remove the requirement from the definition.");
        }
    }

    private static IEnumerable<Problem> NotDefined(RuleContext context)
    {
        if (!context.Root.IsObject)
            yield break;
        const string remedy = "Add it to 'securityDefinitions' and 'security' of the definition, or do not ask for it.";
        var types = context.Root["securityDefinitions"].Members.Select(scheme => scheme["type"].Text).ToHashSet();
        var sent = context.Properties["properties"]["policyTemplateInstances"].All().SelectMany(value => Sent().Matches(value.Text ?? ""))
            .Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in context.ConnectionParameters.Where(parameter => parameter.IsOAuth && !types.Contains("oauth2")))
            yield return new(parameter.Node, "The definition does not say that the service is called with a sign-in.", remedy);
        foreach (var key in types.Contains("apiKey") || types.Contains("basic") ? [] : Keys(context))
        {
            if (!sent.Contains(key.Name))
                yield return new(key.Node, $"Neither the definition nor a policy says where '{SafeText.Shorten(key.Name)}' is sent.", remedy);
        }
    }

    private static IEnumerable<Problem> Gateway(RuleContext context) =>
        !context.ConnectionParameters.Any(other => other.IsOAuth) ? [] : context.ConnectionParameters.Where(parameter => parameter.Type is "gatewaySetting")
            .Select(parameter => new Problem(parameter.Node, "A data gateway and a sign-in by OAuth do not go together.",
                "Take away the gateway, or let people connect by a key or a password."));

    private static IEnumerable<Node> Required(RuleContext context)
    {
        var named = context.Operations.Select(operation => operation.Node).Prepend(context.Root).SelectMany(holder => holder["security"].Items)
            .SelectMany(item => item.Members).Select(requirement => requirement.Key).ToHashSet(StringComparer.Ordinal);
        return context.Root["securityDefinitions"].Members.Where(scheme => named.Count == 0 || named.Contains(scheme.Key));
    }

    private static IEnumerable<ConnectionParameter> Keys(RuleContext context) =>
        context.ConnectionParameters.Where(parameter => parameter.Type is "securestring" && !parameter.IsBound);

    private static bool Has(RuleContext context, string name) =>
        context.ConnectionParameters.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""connectionParameters\('([0-9A-Za-z_]+)'""", RegexOptions.IgnoreCase)]
    private static partial Regex Sent();
}
