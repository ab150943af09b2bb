using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Dynamic;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>How Power Apps turns operations into functions: traps 2, 3, 13, 14, 15, 16, 17.</summary>
internal static class OperationTraps
{
    public static readonly ConnectorRule[] All =
    [
        new("PowerApps-02", Severity.Error, RuleTopic.Runtime,
            "An operation answers JSON, text, CSV, HTML or octets; one that declares only something else (problem+json, a vendor's type, pdf) is no function.", AnswerType),
        new("PowerApps-03", Severity.Error, RuleTopic.Runtime,
            "A text/plain answer of type string has format 'binary', else the runtime reads it as JSON and the call fails.", PlainText),
        new("PowerApps-13", Severity.Error, RuleTopic.Runtime,
            "Ids stay different, and something, when all but letters and digits is taken away.", SameName),
        new("PowerApps-14", Severity.Error, RuleTopic.Runtime,
            "A dynamic operation exists and gets all that it requires, else the reader fails on the whole connector. The validator's own names for it are "
            + "OperationIdNotFound and OperationMissingRequiredProperty. That the editor suggests for required parameters only cannot be mended in a definition.", DynamicOperation),
        new("PowerApps-15", Severity.Error, RuleTopic.Runtime,
            "A pageable operation names its link first, answers with the link and a table, and has the policy 'updatenextlink' (looked for where "
            + "apiProperties is at hand). That the link is absolute is the service's part; an example that is not shows that it is not.",
                Paging),
        new("PowerApps-16", Severity.Error, RuleTopic.Runtime,
            "A document with a base path is offered by https: with http alone the base path is lost.", LostBasePath),
        new("PowerApps-17", Severity.Error, RuleTopic.Runtime,
            "The lowest 2xx has the schema, for it decides the type. That an error's status must say what is wrong, since its body is hidden, is the service's part.", LowestSuccess),
    ];

    private static IEnumerable<Problem> AnswerType(RuleContext context) =>
        context.Operations.Where(operation => operation.IsFunction && operation.AnswerSchema.Exists && operation.Produces.Count > 0
                && !operation.Produces.Select(MimeTypeRules.Plain).Any(IsRead))
            .Select(operation => new Problem(operation.Node,
                $"{operation.Label} answers only {string.Join(", ", operation.Produces.Select(type => type.Text))}, so Power Apps makes no function of it.",
                "Answer application/json. For a file declare application/octet-stream: of that certification only warns (MimeTypeNotSupported)."));

    private static bool IsRead(string type) =>
        type is "application/json" or "text/json" or "text/plain" or "*/*" or "application/octet-stream" or "text/csv" or "text/html";

    private static IEnumerable<Problem> PlainText(RuleContext context) =>
        from operation in context.Operations
        where operation.IsFunction && operation.Produces.Count > 0 && operation.Produces
            .All(type => MimeTypeRules.Plain(type) is "text/plain")
        let schema = context.References.Resolve(operation.AnswerSchema)
        where schema["type"].Text is "string" && schema["format"].Text is not "binary"
        select new Problem(schema, $"{operation.Label} answers plain text, which is read as JSON and fails.",
            "Write \"format\": \"binary\", or answer JSON.");

    private static IEnumerable<Problem> SameName(RuleContext context)
    {
        var named = context.Operations.Where(operation => operation.Id.Length > 0)
            .ToLookup(operation => string.Concat(operation.Id.Where(char.IsLetterOrDigit)));
        foreach (var operation in named[""])
            yield return new(operation.Node["operationId"], $"Nothing is left of '{operation.Id}'.", "Use letters and digits.");
        foreach (var same in named.Where(same => same.Key.Length > 0))
        {
            foreach (var operation in same.Skip(1).Where(operation => operation.Id != same.First().Id))
                yield return new(operation.Node["operationId"],
                    $"'{operation.Id}' and '{same.First().Id}' are both '{same.Key}' in Power Apps.", "Rename one of them.");
        }
    }

    private static IEnumerable<Problem> DynamicOperation(RuleContext context)
    {
        foreach (var call in context.DynamicCalls.Where(call => call.Kind is DynamicKind.Choices or DynamicKind.Shape))
        {
            if (call.Target is null)
                yield return new(call.Extension,
                    $"The dynamic operation {call.Extension["operationId"].Raw} does not exist, so the connector cannot be read.",
                    "Correct the operationId, or add the operation.");
            foreach (var name in DynamicRules.Unmapped(context, call))
                yield return new(call.Extension,
                    $"'{name}' of {call.Target!.Label} is required and not passed, so the connector cannot be read.",
                    $"Add '{name}' to 'parameters'.");
        }
    }

    private static IEnumerable<Problem> Paging(RuleContext context) =>
        context.Operations.Where(operation => operation.Node["x-ms-pageable"].Exists)
            .SelectMany(operation => PagingProblems.Of(context, operation));

    private static IEnumerable<Problem> LostBasePath(RuleContext context)
    {
        var (schemes, path) = (context.Root["schemes"], context.Root["basePath"]);
        if (schemes.Items.Count > 0 && schemes.Items.All(scheme => scheme.Text is "http") && path.Text?.Trim('/').Length > 0)
            yield return new(path, $"The only scheme is http, so the base path '{path.Text}' is lost.",
                "Write [ \"https\" ], or move the base path into the paths.");
    }

    private static IEnumerable<Problem> LowestSuccess(RuleContext context) =>
        from operation in context.Operations
        let lowest = operation.Successes.FirstOrDefault()
        where operation.IsFunction && lowest is not null
        let lost = operation.Successes.FirstOrDefault(response =>
            response.Schema.Exists && response.Schema.Canonical != lowest.Schema.Canonical)
        where lost is not null
        select new Problem(lowest.Site,
            $"{operation.Label} has its type from {lowest.Site.Key}, so what {lost.Site.Key} answers is lost.",
            "Declare the schema at the lowest 2xx, and the other success without one.");
}
