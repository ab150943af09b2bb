using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>What a fork has not filled in yet.</summary>
internal static partial class PlaceholderRules
{
    public static readonly ConnectorRule[] All =
    [
        new("PlaceholderValue", Severity.Error, RuleTopic.Own,
            "Host, contact, addresses and sign-in are somebody's: none is on a domain that is reserved for examples (RFC 2606), and the "
            + "client id is not all zeros.", Placeholders),
    ];

    private static IEnumerable<Problem> Placeholders(RuleContext context) =>
        Addresses(context.Root).Concat(Values(context.Properties)).Where(node => IsReserved(node.Text ?? ""))
            .Concat(context.Root["securityDefinitions"].Members.SelectMany(scheme => scheme["scopes"].Members)
                .Where(scope => IsReserved(scope.Key)))
            .Select(node => new Problem(node,
                $"'{(IsReserved(node.Text ?? "") ? node.Text : node.Key)}' is on a domain reserved for examples.", Remedy))
            .Concat(context.Properties.All().Where(IsEmptyClient)
                .Select(node => new Problem(node, $"The client id is still all zeros ('{node.Text}').", Remedy)));

    private static string Remedy => $"Put your own value into {ConnectorSettings.FileName} and write the files again.";

    private static IEnumerable<Node> Addresses(Node root) =>
    [
        root["host"], root["info"]["termsOfService"], .. root["info"]["contact"].Members, .. root["info"]["license"].Members,
        root["externalDocs"]["url"], .. root["x-ms-docs"].Items.Select(page => page["url"]),
        .. root["x-ms-connector-metadata"].Items.Select(entry => entry["propertyValue"]),
        .. root["securityDefinitions"].Members.SelectMany(scheme => scheme.Members),
    ];

    // What a form shows to the one who connects may well give an example.
    private static IEnumerable<Node> Values(Node properties) =>
        properties.All().Where(node => !node.Pointer.Contains("/uiDefinition/", StringComparison.Ordinal));

    private static bool IsEmptyClient(Node node) =>
        node.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase) && Guid.TryParse(node.Text, out var id) && id == Guid.Empty;

    private static bool IsReserved(string value) => Reserved().IsMatch(value);

    // A host, an address or an e-mail as a whole: a sentence that mentions one is not meant. 'localhost' is reserved too, but is no
    // placeholder (rule 5000.2.6.4 finds it).
    [GeneratedRegex("""
        (?xi) ^
        ( ([a-z][a-z0-9+.-]*://)? ([^\s/@]+@)? ([a-z0-9-]+\.)* example\.(com|net|org)
        | ( [a-z][a-z0-9+.-]*:// ([^\s/@]+@)? | [^\s/@]+@ | [a-z0-9-]+\. ) ([a-z0-9-]+\.)* (example|test|invalid) )
        \.? (:\d+)? ([/?\#]\S*)? $
        """)]
    private static partial Regex Reserved();
}
