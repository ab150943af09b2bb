using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>Where the service is: host, base path, schemes.</summary>
internal static partial class AddressRules
{
    public static readonly ConnectorRule[] All =
    [
        new("HostNameNotValid", Severity.Error, RuleTopic.Validator,
            "The host is a name, perhaps with a port: no scheme, path or blank. A solution's environment variable is taken too.", Host),
        new("BasePathNotValid", Severity.Error, RuleTopic.Validator, "The base path begins with a slash.", BasePath),
        new("SchemesArrayEmpty", Severity.Error, RuleTopic.Validator, "A list of schemes names one at least.", SchemesEmpty),
        new("SchemeNotValid", Severity.Error, RuleTopic.Validator, "Schemes are http or https.", SchemeNotValid),
        new("SchemeNotSupported", Severity.Error, RuleTopic.Validator, "Web sockets (ws, wss) are not taken.", SchemeNotSupported),
        new("5000.3.1.6", Severity.Error, RuleTopic.Policy, "The service is called by https.", HttpsMissing),
        new("5000.2.6.4", Severity.Error, RuleTopic.Policy,
            "The host is a production host: not a local, test, development or staging one by its name.", NotProduction),
    ];

    private static IEnumerable<Problem> Host(RuleContext context)
    {
        var host = context.Root["host"];
        if (host.Exists && !IsHost(host.Text ?? ""))
            yield return new(host, $"{host.Raw} is not a host name.",
                "Write the name alone, such as api.contoso.com; the path belongs into basePath, https into schemes.");
    }

    private static bool IsHost(string host) =>
        EnvironmentVariable().IsMatch(host)
        || (HostAndPort().Match(host) is { Success: true } match
            && Uri.CheckHostName(match.Groups["host"].Value) is not UriHostNameType.Unknown);

    private static IEnumerable<Problem> BasePath(RuleContext context)
    {
        var path = context.Root["basePath"];
        if (path.Exists && path.Text?.StartsWith('/') != true && !EnvironmentVariable().IsMatch(path.Text ?? ""))
            yield return new(path, $"The base path {path.Raw} does not begin with a slash.",
                "Write '/' in front of it, or leave basePath out.");
    }

    private static IEnumerable<Problem> SchemesEmpty(RuleContext context) =>
        Lists(context).Where(list => list.IsArray && list.Items.Count == 0)
            .Select(list => new Problem(list, "The list of schemes is empty.", "Write [ \"https\" ]."));

    private static IEnumerable<Problem> SchemeNotValid(RuleContext context) =>
        Lists(context).SelectMany(list => list.Items).Where(scheme => scheme.Text is not ("http" or "https" or "ws" or "wss"))
            .Select(scheme => new Problem(scheme, $"{scheme.Raw} is not a scheme of OpenAPI 2.0.", "Write \"https\", in lower case."));

    private static IEnumerable<Problem> SchemeNotSupported(RuleContext context) =>
        Lists(context).SelectMany(list => list.Items).Where(scheme => scheme.Text is "ws" or "wss")
            .Select(scheme => new Problem(scheme, "The platform does not call services by web socket.",
                "Remove it; offer the operation by https."));

    private static IEnumerable<Problem> HttpsMissing(RuleContext context) =>
        Lists(context).Where(list => list.Items.Count > 0 && list.Items.All(scheme => scheme.Text is not "https"))
            .Select(list => new Problem(list, "The service is not offered by https.",
                "Serve it by https (TLS 1.2 or later) and write [ \"https\" ]."));

    private static IEnumerable<Problem> NotProduction(RuleContext context)
    {
        var host = context.Root["host"];
        if (host.Text is { } name && TestHost().IsMatch(name))
            yield return new(host, $"The host '{name}' looks like a test, development or local one.",
                "Publish the connector with the production host.");
    }

    private static IEnumerable<Node> Lists(RuleContext context) =>
        context.Operations.Select(operation => operation.Node["schemes"]).Prepend(context.Root["schemes"]);

    [GeneratedRegex("""^@environmentVariables\(["'][^"']+["']\)$""")]
    private static partial Regex EnvironmentVariable();

    [GeneratedRegex("""^(?<host>[^{}/ :\\?#@]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?\z""")]
    private static partial Regex HostAndPort();

    // A label, or a word of one between hyphens: 'latest.contoso.com' and 'contest.org' are none, nor is the top-level domain dev.
    [GeneratedRegex("""
        (?xi)
        (^|[.-]) (test|tests|testing|dev|devel|development|develop|stage|staging|stg|uat|qa|sandbox|preprod|nonprod) \d* ([.-] | (?<![.]\w+)(:|$))
        | (^|[.])localhost(:|$) | ^(127\.|10\.|192\.168\.|0\.0\.0\.0|\[::1\])
        """)]
    private static partial Regex TestHost();
}
