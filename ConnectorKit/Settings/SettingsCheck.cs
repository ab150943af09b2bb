using System.Globalization;
using System.Text.RegularExpressions;

namespace FusionSample.ConnectorKit.Settings;

/// <summary>What the values of connector.settings.json must look like for the files and packages to be ones that the platform takes.</summary>
internal static partial class SettingsCheck
{
    /// <summary>All errors at once: the keys that are missing, then each value that is wrong with what to write instead; none where all is well.</summary>
    /// <param name="settings">As they were read: whatever the file lacks, or has as null, is null here, too.</param>
    public static IReadOnlyList<string> Errors(ConnectorSettings settings)
    {
        var values = Values(settings).ToList();
        var missing = values.Where(value => value.Text is null).Select(value => $"'{value.Key}'").ToList();
        return
        [
            .. missing is [] ? Enumerable.Empty<string>() : [$"Missing or null: {string.Join(", ", missing)}."],
            .. values.Where(value => value is { Text: not null, IsWell: false }).Select(value => $"{value.Key} cannot be '{value.Text}': write {value.Write}."),
        ];
    }

    private static IEnumerable<Value> Values(ConnectorSettings settings) =>
    [
        Text("name", settings.Name, text => Name().IsMatch(text), "letters and digits, beginning with a letter, at most 50"),
        Text("title", settings.Title, text => text.Trim() is { Length: > 0 and <= 30 }, "1 to 30 characters"),
        Text("description", settings.Description, text => text.Trim() is { Length: >= 30 and <= 500 }, "30 to 500 characters"),
        Text("version", settings.Version, text => Numbers().IsMatch(text), "three numbers, such as 1.0.0"),
        Text("publisher", settings.Publisher, IsThere, "the name of your organisation"),
        Text("stackOwner", settings.StackOwner, IsThere, "the owner of the service"),
        Text("contact.name", settings.Contact?.Name, IsThere, "the name of a team"),
        Address("contact.url", settings.Contact?.Url),
        Text("contact.email", settings.Contact?.Email, text => Mail().IsMatch(text), "an e-mail address"),
        Address("website", settings.Website),
        Address("privacyPolicy", settings.PrivacyPolicy),
        Categories(settings.Categories),
        Text("host", settings.Host, text => Host().IsMatch(text), "the host's name alone, without https:// and without a path"),
        Text("brandColor", settings.BrandColor, text => Color().IsMatch(text), "# and six hexadecimal digits, such as #1b2a4e"),
        Address("signIn.authority", settings.SignIn?.Authority),
        Text("signIn.tenantId", settings.SignIn?.TenantId, IsThere, "the directory's id, or common"),
        Text("signIn.resource", settings.SignIn?.Resource, text => Uri.TryCreate(text, UriKind.Absolute, out _), "the API's application id URI, such as api://…"),
        Text("signIn.scope", settings.SignIn?.Scope, IsThere, "the delegated scope's name"),
        Text("signIn.clientId", settings.SignIn?.ClientId, text => Guid.TryParse(text, out _), "the connector's application (client) id, a GUID"),
        Text("solution.publisherName", settings.Solution?.PublisherName, text => Name().IsMatch(text), "letters and digits, beginning with a letter, at most 50"),
        Text("solution.prefix", settings.Solution?.Prefix, text => Prefix().IsMatch(text),
            "2 to 8 lower-case letters and digits, beginning with a letter and not with mscrm"),
        new("solution.optionValuePrefix", settings.Solution?.OptionValuePrefix.ToString(CultureInfo.InvariantCulture),
            settings.Solution?.OptionValuePrefix is >= 10000 and <= 99999, "10000 to 99999"),
    ];

    private static Value Text(string key, string? text, Func<string, bool> isWell, string write) => new(key, text, text is not null && isWell(text), write);

    private static Value Address(string key, Uri? address) =>
        new(key, address?.OriginalString, address is { IsAbsoluteUri: true, Scheme: "https" or "http" }, "an address that begins with https://");

    private static Value Categories(IReadOnlyList<string?>? categories) => new(
        "categories",
        categories is null ? null : string.Join(", ", categories.Select(category => category ?? "null")),
        categories is { Count: 1 or 2 } && categories.All(category => !string.IsNullOrWhiteSpace(category)),
        "one or two of the product's categories");

    private static bool IsThere(string text) => text.Trim().Length > 0;

    // What a key has in the file, null where that is nothing.
    private sealed record Value(string Key, string? Text, bool IsWell, string Write);

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
