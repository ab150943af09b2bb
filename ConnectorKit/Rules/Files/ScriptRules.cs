using System.Text;
using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>script.csx: its size, its class, and what it refers to.</summary>
internal static class ScriptRules
{
    private const int MostBytes = 1_048_576, MostCharacters = 500_000;

    private static readonly HashSet<string> Namespaces = new(
        ("System System.Collections System.Collections.Generic System.Diagnostics System.Drawing System.Drawing.Drawing2D System.Drawing.Imaging System.IO System.IO.Compression "
        + "System.Linq System.Net System.Net.Http System.Net.Http.Headers System.Net.Security System.Security.Authentication System.Security.Cryptography System.Text "
        + "System.Text.RegularExpressions System.Threading System.Threading.Tasks System.Web System.Xml System.Xml.Linq "
        + "Microsoft.Extensions.Logging Newtonsoft.Json Newtonsoft.Json.Linq").Split(' '),
        StringComparer.Ordinal);

    // Each in time that grows with the text and no faster.
    private static readonly Regex Class = Pattern("""\bclass\s+Script\s*:\s*ScriptBase\b"""),
        // With or without 'async', and names with or without their namespaces.
        Method = Pattern("""\bpublic\s+(override|override\s+async|async\s+override)\s+([\w.]+\.)?Task\s*<\s*([\w.]+\.)?HttpResponseMessage\s*>\s*ExecuteAsync\s*\(\s*\)"""),
        Using = Pattern("""^[ \t]*(global[ \t]+)?using[ \t]+(?<type>static[ \t]+|\w+[ \t]*=[ \t]*)?(global::)?(?<name>[\w.]+)[ \t]*;"""),
        Directive = Pattern("""^[ \t]*#[ \t]*(?<name>r|load)\b""");

    public static readonly ConnectorRule[] All =
    [
        new("ScriptTooLarge", Severity.Error, RuleTopic.Script,
            "The script has at most 1 MB, and 500,000 characters, which is what the platform's column for it holds.", Size),
        new("ScriptClassMissing", Severity.Error, RuleTopic.Script, "The script has one class Script, derived from ScriptBase. The script is read as text, not compiled.", NoClass),
        new("ScriptMethodMissing", Severity.Error, RuleTopic.Script,
            "The script overrides 'public Task<HttpResponseMessage> ExecuteAsync()'. The script is read as text, not compiled.", NoMethod),
        new("ScriptNamespaceNotAllowed", Severity.Error, RuleTopic.Script,
            "The script's using lines name only what custom code may use. Names written out in the code are not looked at.", Namespace),
        new("ScriptReferenceNotAllowed", Severity.Error, RuleTopic.Script,
            "The script loads no assembly, package or other script (#r, #load): our reading, for the platform takes one file.", Reference),
    ];

    /// <summary>The file as a whole.</summary>
    public static Node Script => Node.Nowhere(ConnectorText.ScriptFile);

    /// <summary>A pattern that cannot take more time than the text is long.</summary>
    public static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private static IEnumerable<Problem> Size(RuleContext context)
    {
        if (context.Text.Script is { } text && (text.Length > MostCharacters || Encoding.UTF8.GetByteCount(text) > MostBytes))
            yield return new(Script, $"The script has {text.Length} characters; the platform takes 500,000, and no more than 1 MB.",
                "Do less in it: the service can do the rest.");
    }

    private static IEnumerable<Problem> NoClass(RuleContext context)
    {
        if (context.Script is { } script && Class.Count(script.Text) != 1)
            yield return new(Script, "The script does not have one class 'Script : ScriptBase'.", "Write 'public class Script : ScriptBase', once, with all else inside.");
    }

    private static IEnumerable<Problem> NoMethod(RuleContext context)
    {
        if (context.Script is { } script && !Method.IsMatch(script.Text))
            yield return new(Script, "The script has no method that the platform calls.", "Write 'public override async Task<HttpResponseMessage> ExecuteAsync()' in the class.");
    }

    private static IEnumerable<Problem> Namespace(RuleContext context) =>
        First(context, Using, match => !IsAllowed(match.Groups["name"].Value, isType: match.Groups["type"].Success))
            .Select(found => new Problem(Script, $"Line {found.Line}: custom code may not use '{SafeText.Shorten(found.Name)}'.",
                $"Do without it; custom code may use {string.Join(", ", Namespaces.Order(StringComparer.Ordinal))}."));

    private static IEnumerable<Problem> Reference(RuleContext context) =>
        First(context, Directive, _ => true).Select(found => new Problem(Script, $"Line {found.Line}: '#{found.Name}' loads what the platform does not have.",
            "Remove it; the script has to stand alone."));

    /// <summary>Each different name that a pattern finds, with its first line.</summary>
    public static IEnumerable<(string Name, int Line)> First(RuleContext context, Regex pattern, Func<Match, bool> counts) =>
        context.Script is not { } script ? [] : pattern.Matches(script.Text).Where(counts)
            .DistinctBy(match => match.Groups["name"].Value, StringComparer.Ordinal)
            .Select(match => (match.Groups["name"].Value, script.LineOf(match.Groups["name"].Index)));

    // 'using static' and an alias name a type: then its namespace counts.
    private static bool IsAllowed(string name, bool isType) =>
        Namespaces.Contains(name) || (isType && name.LastIndexOf('.') is > 0 and var at && Namespaces.Contains(name[..at]));
}
