using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Texts;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>oauthSetting: who signs people in, and how they come back.</summary>
internal static class OAuthRules
{
    /// <summary>Each kind of connector has a redirect address of its own.</summary>
    private const string PerConnector = "GlobalPerConnector";

    private static readonly string[] Providers = ["oauth2", "oauth2generic", "aad", "aadcertificate", "facebook"];

    public static readonly ConnectorRule[] All =
    [
        new("OAuthSettingsMissing", Severity.Error, RuleTopic.Properties, "An oauthSetting has oAuthSettings with an identityProvider.", Missing),
        new("IdentityProviderUnknown", Severity.Warning, RuleTopic.Properties,
            $"The identity provider is one of {string.Join(", ", Providers)}. The platform knows more, each for one service, hence a warning; 'aadcertificate' is for Microsoft's "
            + "own connectors.", Provider),
        new("RedirectModeNotPerConnector", Severity.Warning, RuleTopic.Properties,
            $"The redirect mode is {PerConnector}, as for every new connector since February 2024. Older ones keep 'Global', hence a warning.", RedirectMode),
        new("SecretInFile", Severity.Error, RuleTopic.Properties,
            "No secret stands in the file: neither a client secret nor a default for a securestring. The name of an environment variable is none, nor is a word in "
            + "brackets that stands for one, such as [[SECRET]] or <secret>.", Secret),
    ];

    private static IEnumerable<Problem> Missing(RuleContext context)
    {
        foreach (var parameter in context.ConnectionParameters.Where(parameter => parameter.IsOAuth))
        {
            if (!parameter.OAuth.IsObject)
                yield return new(parameter.Node, $"'{SafeText.Shorten(parameter.Name)}' does not say how to sign in.", "Add 'oAuthSettings'.");
            else if (parameter.OAuth["identityProvider"].IsBlank)
                yield return new(parameter.OAuth, "The settings do not say who signs people in.",
                    "Add 'identityProvider': \"aad\" for Microsoft Entra ID, else \"oauth2\".");
        }
    }

    private static IEnumerable<Problem> Provider(RuleContext context) =>
        from parameter in context.ConnectionParameters
        let provider = parameter.OAuth["identityProvider"]
        where !provider.IsBlank && (provider.Text is "aadcertificate" || !Providers.Contains(provider.Text))
        select provider.Text is "aadcertificate"
            ? new Problem(provider, "'aadcertificate' is for Microsoft's own connectors.", "Write \"aad\", with a client id and a secret.")
            : new Problem(provider, $"'{SafeText.Shorten(provider.Text!)}' is no known identity provider.", Spelling.Nearest(provider.Text!, Providers) is { } nearest
                ? $"Did you mean '{nearest}'?" : "Write \"aad\" for Microsoft Entra ID, else \"oauth2\".");

    private static IEnumerable<Problem> RedirectMode(RuleContext context) =>
        from parameter in context.ConnectionParameters
        where parameter.OAuth.IsObject && parameter.OAuth["redirectMode"].Text is not PerConnector
        let mode = parameter.OAuth["redirectMode"]
        select new Problem(mode.Exists ? mode : parameter.OAuth, $"The redirect mode is not {PerConnector}: all connectors share one redirect address.",
            $"Write \"redirectMode\": \"{PerConnector}\", and register the address that the connector shows once it is saved.");

    // The message must not say what the secret is.
    private static bool IsName(string value) =>
        value.StartsWith("@environmentVariables(", StringComparison.Ordinal) || (value[0], value[^1]) is ('[', ']') or ('<', '>') or ('{', '}');

    private static IEnumerable<Problem> Secret(RuleContext context) =>
        from parameter in context.ConnectionParameters
        from value in (Node[])[ConnectionParameter.Either(parameter.OAuth, "clientSecret"), parameter.Type is "securestring" ? parameter.Node["defaultValue"] : Node.Missing]
        where !value.IsBlank && !IsName(value.Text!)
        select new Problem(value, $"'{value.Key}' holds a value that everybody reads who has the file.",
            "Remove it, and give the secret to the platform alone, when the connector is created. If it was a real one, withdraw it.");
}
