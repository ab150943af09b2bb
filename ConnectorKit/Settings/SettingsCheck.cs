using System.Text.RegularExpressions;

namespace FusionSample.ConnectorKit.Settings;

/// <summary>What the values of connector.settings.json must look like for the files and packages to be ones that the platform takes.</summary>
internal static partial class SettingsCheck
{
    /// <summary>All errors at once, each with its key and what to write instead; none where all is well.</summary>
    public static IReadOnlyList<string> Errors(ConnectorSettings settings) =>
    [
        .. Unless(Name().IsMatch(settings.Name), "name", settings.Name, "letters and digits, beginning with a letter, at most 50"),
        .. Unless(settings.Title.Trim() is { Length: > 0 and <= 30 }, "title", settings.Title, "1 to 30 characters"),
        .. Unless(settings.Description.Trim() is { Length: >= 30 and <= 500 }, "description", settings.Description, "30 to 500 characters"),
        .. Unless(Numbers().IsMatch(settings.Version), "version", settings.Version, "three numbers, such as 1.0.0"),
        .. Unless(settings.Publisher.Trim().Length > 0, "publisher", settings.Publisher, "the name of your organisation"),
        .. Unless(settings.StackOwner.Trim().Length > 0, "stackOwner", settings.StackOwner, "the owner of the service"),
        .. Unless(settings.Contact.Name.Trim().Length > 0, "contact.name", settings.Contact.Name, "the name of a team"),
        .. Address("contact.url", settings.Contact.Url),
        .. Unless(Mail().IsMatch(settings.Contact.Email), "contact.email", settings.Contact.Email, "an e-mail address"),
        .. Address("website", settings.Website),
        .. Address("privacyPolicy", settings.PrivacyPolicy),
        .. Unless(settings.Categories.Count is 1 or 2, "categories", string.Join(", ", settings.Categories), "one or two of the product's categories"),
        .. Unless(Host().IsMatch(settings.Host), "host", settings.Host, "the host's name alone, without https:// and without a path"),
        .. Unless(Color().IsMatch(settings.BrandColor), "brandColor", settings.BrandColor, "# and six hexadecimal digits, such as #1b2a4e"),
        .. Address("signIn.authority", settings.SignIn.Authority),
        .. Unless(settings.SignIn.TenantId.Trim().Length > 0, "signIn.tenantId", settings.SignIn.TenantId, "the directory's id, or common"),
        .. Unless(Uri.TryCreate(settings.SignIn.Resource, UriKind.Absolute, out _), "signIn.resource", settings.SignIn.Resource, "the API's application id URI, such as api://…"),
        .. Unless(settings.SignIn.Scope.Trim().Length > 0, "signIn.scope", settings.SignIn.Scope, "the delegated scope's name"),
        .. Unless(Guid.TryParse(settings.SignIn.ClientId, out _), "signIn.clientId", settings.SignIn.ClientId, "the connector's application (client) id, a GUID"),
        .. Unless(Name().IsMatch(settings.Solution.PublisherName), "solution.publisherName", settings.Solution.PublisherName, "letters and digits, beginning with a letter, at most 50"),
        .. Unless(Prefix().IsMatch(settings.Solution.Prefix), "solution.prefix", settings.Solution.Prefix, "2 to 8 lower-case letters and digits, beginning with a letter and not with mscrm"),
        .. Unless(settings.Solution.OptionValuePrefix is >= 10000 and <= 99999, "solution.optionValuePrefix", $"{settings.Solution.OptionValuePrefix}", "10000 to 99999"),
    ];

    private static IEnumerable<string> Address(string key, Uri value) =>
        Unless(value is { IsAbsoluteUri: true, Scheme: "https" or "http" }, key, value.OriginalString, "an address that begins with https://");

    private static IEnumerable<string> Unless(bool well, string key, string value, string write) =>
        well ? [] : [$"{key} cannot be '{value}': write {write}."];

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,49}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[0-9]{1,9}(\\.[0-9]{1,9}){2}$")]
    private static partial Regex Numbers();

    [GeneratedRegex("^[\\x21-\\x3f\\x41-\\x7e]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Mail();

    // The schema of definitions: no scheme, no path, no blanks; a port may follow.
    [GeneratedRegex("^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?$")]
    private static partial Regex Host();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Color();

    [GeneratedRegex("^(?!mscrm)[a-z][a-z0-9]{1,7}$")]
    private static partial Regex Prefix();
}
