using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>What may be wrong with a pageable operation (trap 15).</summary>
internal static class PagingProblems
{
    private const string Policy = "updatenextlink";

    public static IEnumerable<Problem> Of(RuleContext context, Operation operation)
    {
        var pageable = operation.Node["x-ms-pageable"];
        var (name, schema) = (pageable["nextLinkName"].Text, context.References.Resolve(operation.AnswerSchema));
        if (pageable.Members.Count == 0 || pageable.Members[0].Key is not "nextLinkName")
            yield return new(pageable, $"'nextLinkName' is not the first key, so {operation.Label} is not paged.",
                "Write { \"nextLinkName\": \"nextLink\" }.");
        if (name is null)
            yield break;
        if (SchemaPath.Find(context, operation.AnswerSchema, [name]) is not { } link)
            yield return new(pageable["nextLinkName"],
                $"The answer of {operation.Label} has no '{name}', so it ends after the first page.",
                $"Declare '{name}' in the answer, a string.");
        else if (link["example"] is { IsText: true } example
            && !Uri.TryCreate(example.Text, UriKind.Absolute, out _) | example.Text!.StartsWith('/'))
            yield return new(example, "The next link is relative, so paging silently ends after the first page.",
                "Answer with an absolute address, and show one.");
        if (schema.IsObject && schema["properties"].Members.Count > 0
            && !schema["properties"].Members.Any(property => context.References.Resolve(property)["type"].Text is "array"))
            yield return new(pageable, $"The answer of {operation.Label} has no table.", "Declare the array of records beside the link.");
        if (context.Properties.Exists && !HasPolicy(context, operation, name))
            yield return new(pageable, $"{operation.Label} has no policy '{Policy}', so its next link leaves the platform and fails.",
                $"Add the policy '{Policy}' for it to apiProperties.json, with '{name}'.");
    }

    // A policy that names no operation is for all of them.
    private static bool HasPolicy(RuleContext context, Operation operation, string name) =>
        context.Properties["properties"]["policyTemplateInstances"].Items
            .Where(policy => Policy.Equals(policy["templateId"].Text, StringComparison.OrdinalIgnoreCase))
                .Select(policy => policy["parameters"])
            .Any(parameters => parameters["x-ms-apimTemplateParameter.nextLinkPropertyName"].Text == name
                && (parameters["x-ms-apimTemplate-operationName"].Items is not { Count: > 0 } operations || operations
                    .Any(id => id.Text == operation.Id)));
}
