using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>The addresses of a sign-in.</summary>
internal static class OAuthAddressRules
{
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["aad"] = ["resourceUri"],
        ["aadcertificate"] = ["resourceUri"],
        ["oauth2"] = ["authorizationUrl", "tokenUrl", "refreshUrl"],
    };

    private static readonly string[] Addresses =
        ["authorizationUrl", "tokenUrl", "refreshUrl", "authorizationUrlTemplate", "tokenUrlTemplate", "refreshUrlTemplate", "loginUri", "loginUriAAD"];

    public static readonly ConnectorRule[] All =
    [
        new("OAuthParameterMissing", Severity.Error, RuleTopic.Properties,
            "'aad' has a resourceUri; 'oauth2' has authorizationUrl, tokenUrl and refreshUrl. Each is an object with a value, or is asked for by a parameter such as "
            + "'token:resourceUri'.", Missing),
        new("OAuthAddressNotHttps", Severity.Error, RuleTopic.Properties,
            "The addresses of a sign-in begin with https://. One that a connection asks for, or that begins with an expression, is not looked at.", NotHttps),
    ];

    private static IEnumerable<Problem> Missing(RuleContext context) =>
        from parameter in context.ConnectionParameters
        from name in Needed.GetValueOrDefault(parameter.OAuth["identityProvider"].Text ?? "", [])
        where !IsAskedFor(parameter, name)
        let entry = ConnectionParameter.Either(parameter.OAuth["customParameters"], name)
        where entry["value"].IsBlank
        select new Problem(entry.Exists ? entry : parameter.OAuth, $"'{parameter.OAuth["identityProvider"].Text}' needs '{name}'.",
            $"Add \"{name}\": {{ \"value\": … }} to 'customParameters'.");

    private static IEnumerable<Problem> NotHttps(RuleContext context) =>
        from parameter in context.ConnectionParameters
        from address in Addresses.Where(name => !IsAskedFor(parameter, name))
            .Select(name => ConnectionParameter.Either(parameter.OAuth["customParameters"], name)["value"]).Append(parameter.OAuth["redirectUrl"])
        where !address.IsBlank && !IsHttps(address.Text!) && address.Text![0] is not ('@' or '{' or '[' or '<')
        select new Problem(address, $"'{SafeText.Shorten(address.Text!)}' is not an address by https.", "Write it with https:// and the host.");

    private static bool IsHttps(string text) => text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && text.Length > "https://".Length;

    private static bool IsAskedFor(ConnectionParameter parameter, string name) =>
        ConnectionParameter.Either(parameter.OAuth["additionalParameters"], name).Exists
        || parameter.List[$"{parameter.Name}:{name}"].Exists || parameter.List[$"{parameter.Name}:{char.ToUpperInvariant(name[0])}{name[1..]}"].Exists;
}
