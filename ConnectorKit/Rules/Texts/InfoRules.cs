using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Texts;

/// <summary>Title, description and contact.</summary>
internal static partial class InfoRules
{
    private const string PublisherSuffix = " (Independent Publisher)";

    public static readonly ConnectorRule[] All =
    [
        new("FieldLengthExceeded", Severity.Error, RuleTopic.Validator,
            "The title has at most 30 characters ('(Independent Publisher)' not counted), a parameter's name 80.", TooLong),
        new("FieldLengthNotInRange", Severity.Error, RuleTopic.Validator, "The description has 30 to 500 characters.", DescriptionLength),
        new("ValueMustEndWithAlphanumeric", Severity.Error, RuleTopic.Validator,
            "The title ends with a letter or digit, but for '(Independent Publisher)'.", TitleEnd),
        new("ValueMustBeInEnglish", Severity.Error, RuleTopic.Validator,
            "Title and description are English: the title in ASCII, the description in Latin letters.", English),
        new("ValueContainsRestrictedWords", Severity.Error, RuleTopic.Validator,
            "Title and description name no Power Platform product; the title says neither API nor Connector.", Restricted),
        new("DescriptionSaysApi", Severity.Warning, RuleTopic.Strings,
            "The description tells what the connector is good for, and does not speak of an API.", SaysApi),
        new("5000.2.3.6", Severity.Warning, RuleTopic.Policy,
            "The description holds no address; it has its place in contact and metadata.", Address),
        new("ContactEmailNotValid", Severity.Error, RuleTopic.Validator, "The contact's e-mail is an address in ASCII.", Email),
        new("UrlNotValid", Severity.Error, RuleTopic.Validator, "An address is absolute.", Url),
    ];

    private static Node Title(RuleContext context) => context.Root["info"]["title"];

    private static Node Description(RuleContext context) => context.Root["info"]["description"];

    private static string WithoutSuffix(string title) =>
        title.EndsWith(PublisherSuffix, StringComparison.OrdinalIgnoreCase) ? title[..^PublisherSuffix.Length] : title;

    private static IEnumerable<Problem> TooLong(RuleContext context)
    {
        if (Title(context) is { Text: { } title } node && WithoutSuffix(title).Length > 30)
            yield return new(node, $"The title has {WithoutSuffix(title).Length} characters, more than 30.",
                "Shorten it to the product's or the organisation's name.");
        foreach (var summary in context.Parameters.Select(parameter => parameter.Node["x-ms-summary"])
            .Where(summary => summary.Text?.Length > 80))
            yield return new(summary, $"The name has {summary.Text!.Length} characters, more than 80.",
                "Shorten it, and say the rest in the description.");
    }

    private static IEnumerable<Problem> DescriptionLength(RuleContext context)
    {
        if (Description(context) is { Text: { } text, IsBlank: false } && text.Length is < 30 or > 500)
            yield return new(Description(context), $"The description has {text.Length} characters, not 30 to 500.",
                "Say in two or three sentences what one can do with the connector.");
    }

    private static IEnumerable<Problem> TitleEnd(RuleContext context)
    {
        if (Title(context) is { Text: { Length: > 0 } title } node
            && !char.IsAsciiLetterOrDigit(WithoutSuffix(title)[^1..].FirstOrDefault()))
            yield return new(node, "The title does not end with a letter or digit.", "Remove what stands at its end.");
    }

    private static IEnumerable<Problem> English(RuleContext context)
    {
        const string remedy = "Write it in English.";
        if (Title(context) is { Text: { } title } node && !title.All(char.IsAscii))
            yield return new(node, "The title holds characters that are not ASCII.", remedy);
        if (Description(context) is { Text: { } text } description && OtherScript().IsMatch(text))
            yield return new(description, "The description holds letters that are not Latin.", remedy);
    }

    private static IEnumerable<Problem> Restricted(RuleContext context)
    {
        foreach (var (node, pattern) in new[] { (Title(context), TitleWords()), (Description(context), Products()) })
        {
            if (node.Text is { } text && pattern.Match(text) is { Success: true } match)
                yield return new(node, $"The {node.Key} says '{match.Value}'.",
                    "Name the service alone; where the connector runs is known.");
        }
    }

    private static IEnumerable<Problem> SaysApi(RuleContext context)
    {
        if (Description(context) is { Text: { } text } node && Api().IsMatch(text))
            yield return new(node, "The description speaks of an API.", "Say what a maker can do, not by what means.");
    }

    private static IEnumerable<Problem> Address(RuleContext context)
    {
        if (Description(context) is { Text: { } text } node && Link().IsMatch(text))
            yield return new(node, "The description holds an address.", "Move it to info.contact.url or the connector metadata.");
    }

    private static IEnumerable<Problem> Email(RuleContext context)
    {
        if (context.Root["info"]["contact"]["email"] is { Text: { } text, IsBlank: false } node && !Mail().IsMatch(text))
            yield return new(node, $"'{text}' is not an e-mail address in ASCII.",
                "Write the address of the team that supports the connector.");
    }

    private static IEnumerable<Problem> Url(RuleContext context)
    {
        var info = context.Root["info"];
        IEnumerable<Node> addresses =
        [
            info["contact"]["url"], info["license"]["url"], context.Root["externalDocs"]["url"],
            .. context.Root["x-ms-docs"].Items.Select(page => page["url"]), .. context.Root["tags"].Items
                .Select(tag => tag["externalDocs"]["url"]),
            .. context.Operations.Select(operation => operation.Node["externalDocs"]["url"]), .. context.Schemas
                .Select(site => site.Node["externalDocs"]["url"]),
            .. context.Root["securityDefinitions"].Members.SelectMany(scheme => (Node[])[scheme["authorizationUrl"], scheme["tokenUrl"]]),
        ];
        return addresses.Where(node => node is { IsText: true, IsBlank: false } && !IsAbsolute(node.Text!))
            .Select(node => new Problem(node, $"'{node.Text}' is not an absolute address.", "Write it with https:// and the host."));
    }

    // An environment variable is resolved when a solution is saved.
    private static bool IsAbsolute(string text) =>
        text.StartsWith('@') || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    [GeneratedRegex("""\b(power\s?apps?|power\s?automate|microsoft\s?flow|logic\s?apps?|power\s?platform|power\s?bi|copilot\s?studio|power\s?pages)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Products();

    [GeneratedRegex("""\b(apis?|connectors?|power\s?apps?|power\s?automate|microsoft\s?flow|logic\s?apps?|power\s?platform|power\s?bi|copilot\s?studio|power\s?pages)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex TitleWords();

    [GeneratedRegex("""\bAPIs?\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Api();

    [GeneratedRegex("""https?://|\bwww\.""", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("""^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z""")]
    private static partial Regex Mail();

    // Letters beyond the blocks of Latin: U+0250 and up, but for Latin Extended Additional.
    [GeneratedRegex("""[\p{L}-[\u0000-\u024F\u1E00-\u1EFF]]""")]
    private static partial Regex OtherScript();
}
