using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>A value of connector.settings.json that still is the sample's.</summary>
/// <param name="Key">The key in the file, such as <c>contact.email</c>.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Remedy">What belongs there.</param>
public sealed record Placeholder(string Key, string Value, string Remedy);

/// <summary>Finds what nobody may be asked to certify: <see cref="ReservedNames">reserved names</see> and the sample's own stand-ins.</summary>
public static class Placeholders
{
    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<Placeholder> In(ConnectorSettings settings) =>
    [
        .. Named("publisher", settings.Publisher, "Your organisation."),
        .. Named("stackOwner", settings.StackOwner, "The owner of the service behind the connector."),
        .. Named("contact.name", settings.Contact.Name, "The team that answers makers."),
        .. Address("contact.url", settings.Contact.Url, "Your support page."),
        .. Hosted("contact.email", settings.Contact.Email, "Your support address."),
        .. Address("website", settings.Website, "The service's website."),
        .. Address("privacyPolicy", settings.PrivacyPolicy, "Its privacy policy."),
        .. Hosted("host", settings.Host, "The production host of your gateway; a running gateway takes it from PublicUrl."),
        .. Address("signIn.authority", settings.SignIn.Authority, "Where your people sign in; a running gateway takes it from AzureAd:Instance."),
        .. Hosted("signIn.resource", settings.SignIn.Resource, "The API's application id URI."),
        .. Client(settings.SignIn.ClientId),
        .. Named("solution.publisherName", settings.Solution.PublisherName, "Your Dataverse publisher's unique name."),
        .. Named("solution.prefix", settings.Solution.Prefix, "Your Dataverse publisher's prefix."),
    ];

    private static IEnumerable<Placeholder> Named(string key, string value, string remedy) =>
        ReservedNames.IsPlaceholderName(value) ? [new(key, value, remedy)] : [];

    private static IEnumerable<Placeholder> Address(string key, Uri value, string remedy) =>
        Hosted(key, value.OriginalString, remedy);

    private static IEnumerable<Placeholder> Hosted(string key, string value, string remedy) =>
        ReservedNames.HostOf(value) is { } host && ReservedNames.IsReserved(host) ? [new(key, value, remedy)] : [];

    private static IEnumerable<Placeholder> Client(string value) =>
        Guid.TryParse(value, out var id) && id != Guid.Empty
            ? []
            : [new("signIn.clientId", value, "The client id of the connector's own app registration.")];
}
