using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Responses;

/// <summary>What an operation answers.</summary>
internal static partial class ResponseRules
{
    public static readonly ConnectorRule[] All =
    [
        new("OperationMustHaveResponse", Severity.Error, RuleTopic.Validator, "An operation has a response.", MustHave),
        new("OperationShouldHaveSuccessfulResponse", Severity.Error, RuleTopic.Validator,
            "An operation has a 2xx; 'default' alone does not do.", Successful),
        new("SchemaDefinitionSetIncorrectly", Severity.Warning, RuleTopic.Validator,
            "An operation's 200 or 201 has a schema, a webhook's notification content has one. One that answers 204 or 205 alone has nothing to describe: our reading.", SchemaSet),
        new("OperationHasManyResponsesWithSchema", Severity.Warning, RuleTopic.Validator,
            "One response has a schema: the designer uses one only.", ManySchemas),
        new("DefaultResponseHasSchema", Severity.Error, RuleTopic.Validator, "'default' has no schema.", DefaultSchema),
        new("ResponseMustBeDefaultOrHttpStatusCode", Severity.Error, RuleTopic.Validator,
            "A response is a status code of HTTP or 'default'.", Key),
        new("ResponseExampleMustBeProducedByOperation", Severity.Error, RuleTopic.Validator,
            "An example is of a MIME type that the operation produces; where none is said to be produced, any is left alone.", Example),
        new("ResponseHeadersAreNotUnique", Severity.Error, RuleTopic.Validator, "A response has each header once, whatever its capitals.", Headers),
    ];

    private static IEnumerable<Problem> MustHave(RuleContext context) =>
        context.Operations.Where(operation => operation.Responses.Count == 0)
            .Select(operation => new Problem(operation.Node, $"{operation.Label} has no response.",
                "Add the successful one with its schema."));

    private static IEnumerable<Problem> Successful(RuleContext context) =>
        context.Operations.Where(operation => operation.Responses.Count > 0 && !operation.Successes.Any())
            .Select(operation => new Problem(operation.Node["responses"], $"{operation.Label} has no successful response.",
                "Add a 200 or 201 with its schema."));

    private static IEnumerable<Problem> SchemaSet(RuleContext context) =>
        context.Operations.Where(operation => !operation.NotificationContent["schema"].Exists && !HasNoContent(operation)
                && !operation.Responses.Any(response => response.Status is 200 or 201 && response.Schema.Exists))
            .Select(operation => new Problem(operation.Node,
                $"{operation.Label} does not say what it answers: neither 200 nor 201 has a schema.", "Add the schema of the answer."));

    private static bool HasNoContent(Operation operation) => operation.Successes.Any() && operation.Successes.All(response => response.Status is 204 or 205);

    private static IEnumerable<Problem> ManySchemas(RuleContext context) =>
        from operation in context.Operations
        let with = operation.Responses.Where(response => response.Schema.Exists).Select(response => response.Site.Key).ToList()
        where with.Count > 1
        select new Problem(operation.Node["responses"], $"{operation.Label} has a schema in {string.Join(", ", with)}; only one is used.",
            "Keep the schema of the success, and describe the others in words.");

    private static IEnumerable<Problem> DefaultSchema(RuleContext context) =>
        context.Operations.SelectMany(operation => operation.Responses)
            .Where(response => response.Site.Key is "default" && response.Schema.Exists)
            .Select(response => new Problem(References.IsReference(response.Site) ? response.Site : response.Schema,
                "'default' has a schema.", "Move it to the status code that it belongs to; remove it where it says nothing, as '{}'."));

    private static IEnumerable<Problem> Key(RuleContext context) =>
        context.Operations.SelectMany(operation => operation.Responses)
            .Where(response => response.Site.Key is not "default" && !StatusCode().IsMatch(response.Site.Key))
            .Select(response => new Problem(response.Site, $"'{response.Site.Key}' is neither a status code of HTTP nor 'default'.",
                "Write the status code with three digits."));

    private static IEnumerable<Problem> Example(RuleContext context) =>
        from operation in context.Operations
        where operation.Produces.Count > 0
        from response in operation.Responses
        from example in response.Node["examples"].Members
        where !RuleContext.IsExtension(example.Key) && operation.Produces.All(type => MimeTypeRules.Plain(type) != MimeTypeRules.Plain(example.Key))
        select new Problem(example, $"{operation.Label} does not produce '{example.Key}', of which there is an example.",
            "Correct the example's MIME type, or add it to 'produces'.");

    private static IEnumerable<Problem> Headers(RuleContext context) =>
        from response in context.Operations.SelectMany(operation => operation.Responses).Select(response => response.Node).Distinct()
        from same in response["headers"].Members.GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
        from again in same.Skip(1)
        select new Problem(again, $"The header '{again.Key}' is there twice; capitals make no difference.", "Remove one.");

    [GeneratedRegex("""^[1-5][0-9]{2}\z""")]
    private static partial Regex StatusCode();
}
