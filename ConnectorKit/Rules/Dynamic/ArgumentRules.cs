using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Schemas;

namespace FusionSample.ConnectorKit.Rules.Dynamic;

/// <summary>What a dynamic extension passes to the operation that it calls.</summary>
internal static class ArgumentRules
{
    public static readonly ConnectorRule[] All =
    [
        new("OperationParameterNameIsAmbiguous", Severity.Error, RuleTopic.Validator,
            "A name that is passed means one input: not a parameter and a property of the body, nor parameters in two places.", Ambiguous),
        new("OperationParameterTypeMismatch", Severity.Warning, RuleTopic.Validator,
            "An input that is passed on is of the type that it is taken for; an integer may be a number.", TypeMismatch),
        new("OperationParameterStaticTypeMismatch", Severity.Warning, RuleTopic.Validator, "A fixed value is of the type that it is taken for.", StaticTypeMismatch),
        new("OperationParameterRequiredMismatch", Severity.Warning, RuleTopic.Validator,
            "What is required is taken from an input that is required too, or has a default.", RequiredMismatch),
        new("SourcePropertyInternal", Severity.Warning, RuleTopic.Validator, "What is passed on is an input that a maker sees, unless the operation is internal itself.",
            SourceInternal),
    ];

    private static IEnumerable<Problem> Ambiguous(RuleContext context) =>
        from call in context.DynamicCalls
        where call.Target is not null
        from argument in call.Arguments
        let inputs = OperationInput.Named(context, call.Target!, argument.Node.Key)
        where inputs.Count(input => !input.IsProperty) > 1 || (inputs.Count > 1 && !call.HasPaths)
        select new Problem(argument.Node, $"'{argument.Node.Key}' means more than one input of {call.Target!.Label}.",
            "Rename one of the inputs, or name it by its path in x-ms-dynamic-list or x-ms-dynamic-properties.");

    private static IEnumerable<Problem> TypeMismatch(RuleContext context) =>
        Passed(context).Where(pass => pass.Target.Type is { } type && pass.Source.Type is { } given && given != type && (given, type) is not ("integer", "number"))
            .Select(pass => new Problem(pass.Argument.Node,
                $"'{pass.Argument.Node.Key}' of {pass.Call.Target!.Label} is of type {pass.Target.Type}, '{pass.Argument.Source.Text}' of {pass.Caller.Label} of type {pass.Source.Type}.",
                "Give both the same type."));

    private static IEnumerable<Problem> RequiredMismatch(RuleContext context) =>
        Passed(context).Where(pass => pass.Target.IsRequired && !pass.Source.IsRequired && !pass.Source.Node["default"].Exists)
            .Select(pass => new Problem(pass.Argument.Node,
                $"{pass.Call.Target!.Label} requires '{pass.Argument.Node.Key}', and '{pass.Argument.Source.Text}' of {pass.Caller.Label} is optional: until it is filled in nothing is offered.",
                "Make it required, or give it a default."));

    private static IEnumerable<Problem> SourceInternal(RuleContext context) =>
        Passed(context).Where(pass => pass.Source.IsInternal && !pass.Caller.IsInternal)
            .Select(pass => new Problem(pass.Argument.Source, $"'{pass.Argument.Source.Text}' of {pass.Caller.Label} is internal, so a maker cannot fill it in.",
                "Make it visible, or pass a fixed value."));

    private static IEnumerable<Problem> StaticTypeMismatch(RuleContext context) =>
        from call in context.DynamicCalls
        where call.Target is not null
        from argument in call.Arguments
        where argument.Literal.Exists
        from input in OperationInput.Named(context, call.Target!, argument.Node.Key).Take(1)
        where !ValueKind.Fits(argument.Literal, input.Type)
        select new Problem(argument.Literal,
            $"'{argument.Node.Key}' of {call.Target!.Label} is of type {input.Type}, the value of type {ValueKind.Of(argument.Literal)}.", $"Write a value of type {input.Type}.");

    // Each input that is passed on, with what it becomes there.
    private static IEnumerable<(DynamicCall Call, DynamicArgument Argument, Operation Caller, OperationInput Source, OperationInput Target)> Passed(RuleContext context) =>
        from call in context.DynamicCalls
        where call.Target is not null
        from argument in call.Arguments
        where argument.Source.Text is not null
        from target in OperationInput.Named(context, call.Target!, argument.Node.Key).Take(1)
        from caller in call.Sources
        from source in OperationInput.Named(context, caller, argument.Source.Text!).Take(1)
        select (call, argument, caller, source, target);
}
