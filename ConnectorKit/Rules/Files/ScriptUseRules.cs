using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>
/// script.csx: what it does. Read as text, comments and texts left out: what goes by another name, or by way of a variable, is not
/// seen, and a member of the script's own that is named like a forbidden type is taken for it.
/// </summary>
internal static class ScriptUseRules
{
    private static readonly Regex Files = ScriptRules.Pattern(
            """(^|[^\w.]|\bSystem\.IO\.)((?<name>File|Directory|Path)\s*\.|(?<name>FileStream|FileInfo|DirectoryInfo|DriveInfo)\b)"""),
        Sockets = ScriptRules.Pattern("""\b(?<name>Socket|TcpClient|TcpListener|UdpClient|ClientWebSocket)\b"""),
        Clients = ScriptRules.Pattern(
            """\bnew\s+([\w.]+\.)?(?<name>HttpClient|WebClient)\b|\b(?<name>HttpClient)\s+\w+\s*=\s*new\s*\(|\b(?<name>WebRequest|HttpWebRequest)\s*\.\s*Create\b"""),
        Await = ScriptRules.Pattern("""\bawait\b"""), NoContext = ScriptRules.Pattern("""\bConfigureAwait\s*\(\s*(continueOnCapturedContext\s*:\s*)?false\s*\)"""),
        OperationId = ScriptRules.Pattern("""\.\s*OperationId\b"""), Decoded = ScriptRules.Pattern("""\bFromBase64String\b"""),
        OwnContent = ScriptRules.Pattern("""\bnew\s+([\w.]+\.)?(?<name>StringContent)\b"""), GivenContent = ScriptRules.Pattern("""\bCreateJsonContent\s*\(""");

    public static readonly ConnectorRule[] All =
    [
        new("ScriptUsesFiles", Severity.Error, RuleTopic.Script, "The script uses no files, directories or paths. It is read as text: a name alone counts.", UsesFiles),
        new("ScriptUsesSockets", Severity.Error, RuleTopic.Script, "The script opens no sockets. It is read as text: a name alone counts.", UsesSockets),
        new("ScriptOwnHttpClient", Severity.Warning, RuleTopic.Script, "The script calls the service by Context.SendAsync, not by a client of its own.", OwnClient),
        new("ScriptConfigureAwaitMissing", Severity.Warning, RuleTopic.Script,
            "A script that awaits says ConfigureAwait(false) somewhere. That it says so each time is not looked at.", ConfigureAwait),
        new("ScriptOperationIdNotDecoded", Severity.Warning, RuleTopic.Script,
            "A script that asks for Context.OperationId can decode it: in some regions it comes in Base64.", NotDecoded),
        new("ScriptOwnJsonContent", Severity.Warning, RuleTopic.Script, "A script makes its answers with CreateJsonContent, which states their type.", OwnJson),
    ];

    private static IEnumerable<Problem> UsesFiles(RuleContext context) =>
        Found(context, Files, "custom code may not use files and paths", "Keep what you need in memory; of an address, use Uri or a text.");

    private static IEnumerable<Problem> UsesSockets(RuleContext context) =>
        Found(context, Sockets, "custom code may not open sockets", "Call the service with Context.SendAsync.");

    private static IEnumerable<Problem> OwnClient(RuleContext context) =>
        Found(context, Clients, "a client of its own goes past the connection", "Call the service with Context.SendAsync.");

    private static IEnumerable<Problem> ConfigureAwait(RuleContext context) =>
        First(context, Await, unless: NoContext, "it awaits without ConfigureAwait(false)", "Write '.ConfigureAwait(continueOnCapturedContext: false)' behind what is awaited.");

    private static IEnumerable<Problem> NotDecoded(RuleContext context) =>
        First(context, OperationId, unless: Decoded, "it takes Context.OperationId as it comes, which may be in Base64",
            "Try Convert.FromBase64String, and take the id as it is where that fails.");

    private static IEnumerable<Problem> OwnJson(RuleContext context) =>
        First(context, OwnContent, unless: GivenContent, "it makes its content with StringContent, which is plain text unless told otherwise",
            "Use CreateJsonContent where the content is JSON.");

    private static IEnumerable<Problem> Found(RuleContext context, Regex pattern, string what, string remedy) =>
        ScriptRules.First(context, pattern, _ => true)
            .Select(found => new Problem(ScriptRules.Script, $"Line {found.Line}: '{found.Name}' is used, and {what}.", remedy));

    private static IEnumerable<Problem> First(RuleContext context, Regex pattern, Regex unless, string what, string remedy)
    {
        if (context.Script is { } script && pattern.Match(script.Text) is { Success: true } match && !unless.IsMatch(script.Text))
            yield return new(ScriptRules.Script, $"Line {script.LineOf(match.Index)}: {what}.", remedy);
    }
}
