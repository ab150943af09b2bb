using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Dynamic;

/// <summary>The operations that the platform calls by itself: for choices, for shapes, for the test of a connection.</summary>
internal static class DynamicRules
{
    public static readonly ConnectorRule[] All =
    [
        new("OperationIdNotFound", Severity.Error, RuleTopic.Validator, "The operation that an extension names exists.", NotFound),
        new("OperationMissingRequiredProperty", Severity.Error, RuleTopic.Validator,
            "Whatever the operation requires is passed; what is internal and has a default is filled in by the platform.", MissingRequired),
        new("OperationParameterNameNotFound", Severity.Error, RuleTopic.Validator,
            "What is passed is a parameter of the operation, and what it is taken from is one of the calling operation.", NameNotFound),
        new("InvokedOperationShouldProduceArray", Severity.Error, RuleTopic.Validator, "Choices are taken from an array in the operation's answer.", ShouldProduceArray),
        new("InvokedOperationShouldProduceProperty", Severity.Error, RuleTopic.Validator,
            "Title and value of a choice, and the path of a schema, are in the operation's answer.", ShouldProduceProperty),
    ];

    /// <summary>What the target requires and does not get: a parameter's name, or a path into its body.</summary>
    public static IEnumerable<string> Unmapped(RuleContext context, DynamicCall call) =>
        call.Target is null ? [] : TargetInputs.Required(context, call.Target).Where(required => !call.Arguments.Any(argument => TargetInputs.Means(call.Target, argument.Node.Key, required)));

    private static IEnumerable<Problem> NotFound(RuleContext context) =>
        context.DynamicCalls.Where(call => call.Target is null)
            .Select(call => new Problem(call.Extension["operationId"], $"There is no operation {call.Extension["operationId"].Raw} in this file.", "Correct the id, or add the operation; it may be internal."));

    private static IEnumerable<Problem> MissingRequired(RuleContext context) =>
        from call in context.DynamicCalls
        from name in Unmapped(context, call)
        select new Problem(call.Extension, $"{call.Target!.Label} requires '{name}', which is not passed.", $"Add '{name}' to 'parameters'.");

    private static IEnumerable<Problem> NameNotFound(RuleContext context)
    {
        foreach (var call in context.DynamicCalls)
        {
            foreach (var argument in call.Arguments)
            {
                if (call.Target is { } target && !TargetInputs.Has(context, target, argument.Node.Key))
                    yield return new(argument.Node, $"{target.Label} has no parameter '{argument.Node.Key}'.", "Correct the name, or remove it.");
                if (argument.Source.Text is { } source && call.Sources.Count > 0 && !call.Sources.Any(operation => TargetInputs.Has(context, operation, source)))
                    yield return new(argument.Source, $"{call.Sources.First().Label} has no parameter '{source}' to take the value from.", "Name a parameter of the same operation, or give a fixed value.");
            }
        }
    }

    private static IEnumerable<Problem> ShouldProduceArray(RuleContext context)
    {
        foreach (var call in context.DynamicCalls.Where(call => call is { Kind: DynamicKind.Choices, Target: not null }))
        {
            if (Choices(context, call) is not { } list || (list.Exists && list["type"].Text is not "array" && !list["items"].Exists))
            {
                yield return new(call.Collection.Exists ? call.Collection : call.Extension,
                    $"The answer of {call.Target!.Label} has no array {(call.Collection.Text is { Length: > 0 } path ? $"at '{path}'" : "as a whole")}.",
                    "Correct the path of the collection, or declare the array in the operation's successful answer.");
            }
        }
    }

    private static IEnumerable<Problem> ShouldProduceProperty(RuleContext context) =>
        from call in context.DynamicCalls
        where call.Target is not null
        from path in call.Paths
        where path.Text is { Length: > 0 } && Start(context, call) is { } start && SchemaPath.Find(context, start, JsonPath.Parts(path.Text)) is null
        select new Problem(path, $"The answer of {call.Target!.Label} has no '{path.Text}'{(call.Kind is DynamicKind.Choices ? " in its choices" : "")}.",
            "Correct the path, or declare the property in the operation's successful answer.");

    // Where the paths begin: in a choice, or at the answer. Null where another rule has spoken already.
    private static Node? Start(RuleContext context, DynamicCall call) =>
        call.Kind is not DynamicKind.Choices ? Answer(call) : Choices(context, call) is { } list && list["items"].Exists ? list["items"] : null;

    private static Node? Choices(RuleContext context, DynamicCall call) =>
        Answer(call) is { } answer ? SchemaPath.Find(context, answer, JsonPath.Parts(call.Collection.Text ?? "")) : null;

    private static Node? Answer(DynamicCall call) => call.Target!.AnswerSchema is { Exists: true } schema ? schema : null;
}
