using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>What a fork has not filled in yet. 'localhost' is no placeholder: rule 5000.2.6.4 finds it.</summary>
internal static class PlaceholderRules
{
    public static readonly ConnectorRule[] All =
    [
        new("PlaceholderValue", Severity.Error, RuleTopic.Own,
            "Publisher, host, contact, addresses and sign-in are somebody's: none is on a domain that is reserved for examples (RFC 2606), none is "
            + "named 'Example Publisher', and the client id is not all zeros.", Placeholders),
    ];

    private static IEnumerable<Problem> Placeholders(RuleContext context) =>
        Texts(context).Where(text => ReservedNames.HostOf(text.Value) is { } host && ReservedNames.IsPlaceholder(host))
            .Select(text => new Problem(text.Node, $"'{text.Value}' is on a domain reserved for examples.", Remedy(text.Node)))
            .Concat(context.Properties.All().Where(IsEmptyClient)
                .Select(node => new Problem(node, $"The client id is still all zeros ('{node.Text}').", Remedy(node))))
            .Concat(Names(context).Where(node => ReservedNames.IsPlaceholderName(node.Text ?? ""))
                .Select(node => new Problem(node, $"'{node.Text}' stands for an organisation, and is none.", Remedy(node))));

    private static IEnumerable<Node> Names(RuleContext context) =>
        [context.Root["info"]["contact"]["name"], context.Properties["properties"]["publisher"], context.Properties["properties"]["stackOwner"]];

    private static IEnumerable<(Node Node, string Value)> Texts(RuleContext context) =>
        Addresses(context.Root).Concat(Values(context.Properties)).Select(node => (node, node.Text ?? ""))
            .Concat(context.Root["securityDefinitions"].Members.SelectMany(scheme => scheme["scopes"].Members).Select(scope => (scope, scope.Key)))
            .Where(text => !IsWord(text.Item2))
            .Prepend((context.Root["host"], context.Root["host"].Text ?? ""));

    private static string Remedy(Node node) => KeyOf(node) is { } key
        ? $"Put your own value there; where the files are derived from {ConnectorSettings.FileName}, into its '{key}', and write them again." : "Put your own value there.";

    // The settings that a value of the derived files comes from.
    private static string? KeyOf(Node node) => node switch
    {
        { Key: "host", Parent.Parent: null } => "host",
        { Parent.Key: "contact" } => $"contact.{node.Key}",
        { Key: "propertyValue" } => node.Parent!["propertyName"].Text switch { "Website" => "website", "Privacy policy" => "privacyPolicy", _ => null },
        { Parent.Key: "scopes" } or { Key: "AzureActiveDirectoryResourceId" } or { Parent.Key: "resourceUri" } => "signIn.resource",
        { Key: "authorizationUrl" or "tokenUrl" } or { Parent.Key: "loginUri" } => "signIn.authority",
        { Key: "clientId" } => "signIn.clientId",
        { Key: "publisher" or "stackOwner" } => node.Key,
        _ => null,
    };

    private static IEnumerable<Node> Addresses(Node root) =>
    [
        root["info"]["termsOfService"], .. root["info"]["contact"].Members, .. root["info"]["license"].Members,
        root["externalDocs"]["url"], .. root["x-ms-docs"].Items.Select(page => page["url"]),
        .. root["x-ms-connector-metadata"].Items.Select(entry => entry["propertyValue"]),
        .. root["securityDefinitions"].Members.SelectMany(scheme => scheme.Members),
    ];

    // What a form shows to the one who connects may well give an example.
    private static IEnumerable<Node> Values(Node properties) =>
        properties.All().Where(node => !node.Pointer.Contains("/uiDefinition/", StringComparison.Ordinal));

    private static bool IsEmptyClient(Node node) =>
        node.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase) && Guid.TryParse(node.Text, out var id) && id == Guid.Empty;

    // Of one label alone nobody knows that it is a host: a value 'test' is a word.
    private static bool IsWord(string value) =>
        !value.Split('/', '?', '#')[0].TrimEnd('.').Contains('.') && !value.Contains('@') && !value.Contains("://", StringComparison.Ordinal);
}
