using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Dynamic;

/// <summary>Where the older form of a dynamic extension cannot say what is meant, and the newer must stand beside it.</summary>
internal static class SecondFormRules
{
    private const string Values = "x-ms-dynamic-values", List = "x-ms-dynamic-list", Schema = "x-ms-dynamic-schema", Properties = "x-ms-dynamic-properties";

    public static readonly ConnectorRule[] All =
    [
        new("DynamicListExtensionRequiredForAmbiguousReferences", Severity.Warning, RuleTopic.Validator,
            "Where a name that x-ms-dynamic-values takes a value from means a parameter and something else, x-ms-dynamic-list stands beside it.",
            context => Ambiguous(context, Values, List)),
        new("DynamicListExtensionRequiredForNonParameterReferences", Severity.Warning, RuleTopic.Validator,
            "Where x-ms-dynamic-values takes a value from a body's property, x-ms-dynamic-list stands beside it.",
            context => OfBody(context, Values, List)),
        new("DynamicPropertiesExtensionRequiredForAmbiguousReferences", Severity.Warning, RuleTopic.Validator,
            "Where a name that x-ms-dynamic-schema takes a value from means a parameter and something else, x-ms-dynamic-properties stands beside it.",
            context => Ambiguous(context, Schema, Properties)),
        new("DynamicPropertiesExtensionRequiredForNonParameterReferences", Severity.Warning, RuleTopic.Validator,
            "Where x-ms-dynamic-schema takes a value from a body's property, x-ms-dynamic-properties stands beside it.",
            context => OfBody(context, Schema, Properties)),
        new("DynamicPropertiesExtensionRequiredForPropertiesValuePath", Severity.Warning, RuleTopic.Validator,
            "Where the path of x-ms-dynamic-schema ends in 'properties', x-ms-dynamic-properties stands beside it and names the schema itself.", PropertiesPath),
        new("DynamicPropertiesItemValuePathMismatch", Severity.Warning, RuleTopic.Validator,
            "x-ms-dynamic-properties has the path of x-ms-dynamic-schema, without a 'properties' at its end.", PathMismatch),
        new("DynamicExtensionDefinitionNotAllowedInParameter", Severity.Error, RuleTopic.Validator, "A body's dynamic extensions stand in its schema.", OnBody),
        new("DynamicTreeExtensionMissing", Severity.Error, RuleTopic.Validator,
            "Where a file is picked (capability 'file-picker'), x-ms-dynamic-tree stands beside it.", TreeMissing),
        new("SelectedItemValuePathNotAllowedInThisPosition", Severity.Error, RuleTopic.Validator,
            "'selectedItemValuePath' stands in the parameters of x-ms-dynamic-tree's 'browse' only.", SelectedItem),
    ];

    private static IEnumerable<Problem> Ambiguous(RuleContext context, string old, string second) =>
        Alone(context, old, second).Where(call => Sources(context, call).Any(inputs => inputs.Count > 1))
            .Select(call => new Problem(call.Extension, $"A value is taken from a name that means more than one input of {call.Sources.First().Label}.",
                $"Add '{second}' with the input's path, or rename one of the inputs."));

    private static IEnumerable<Problem> OfBody(RuleContext context, string old, string second) =>
        Alone(context, old, second).Where(call => Sources(context, call).Any(inputs => inputs is [{ IsProperty: true }]))
            .Select(call => new Problem(call.Extension, $"A value is taken from a property of the body, which '{old}' cannot say everywhere.",
                $"Add '{second}', with a reference such as 'body/kind'."));

    private static IEnumerable<Problem> PropertiesPath(RuleContext context) =>
        Holders(context).Where(holder => ValuePath(holder) is [.., "properties"] && !holder[Properties].Exists)
            .Select(holder => new Problem(holder[Schema]["value-path"], "The path leads to a schema's properties, not to the schema.",
                $"Add '{Properties}' with an itemValuePath that names the schema."));

    private static IEnumerable<Problem> PathMismatch(RuleContext context)
    {
        foreach (var holder in Holders(context).Where(holder => holder[Properties].IsObject))
        {
            var old = ValuePath(holder);
            var expected = old is [.., "properties"] ? old[..^1] : old;
            if (!JsonPath.Parts(holder[Properties]["itemValuePath"].Text ?? "").SequenceEqual(expected))
            {
                yield return new(holder[Properties]["itemValuePath"] is { Exists: true } path ? path : holder[Properties],
                    $"The path is not '{string.Join('/', expected)}', as that of '{Schema}' makes it.", "Write both paths to the same schema.");
            }
        }
    }

    private static IEnumerable<Problem> OnBody(RuleContext context) =>
        from parameter in context.Parameters
        where parameter.In is "body"
        from member in parameter.Node.Members
        where member.Key is Values or List or Schema or Properties or "x-ms-dynamic-tree"
        select new Problem(member, $"'{member.Key}' stands on the body itself.", "Move it into the body's schema.");

    private static IEnumerable<Problem> TreeMissing(RuleContext context) =>
        context.Typed.Where(holder => holder[Values]["capability"].Text is "file-picker" && !holder["x-ms-dynamic-tree"].Exists)
            .Select(holder => new Problem(holder[Values], "A file is picked in the old way only.", "Add 'x-ms-dynamic-tree' with 'open' and 'browse'."));

    private static IEnumerable<Problem> SelectedItem(RuleContext context) =>
        from call in context.DynamicCalls
        where call.Extension.Key is not "browse" || call.Extension.Parent?.Key is not "x-ms-dynamic-tree"
        from argument in call.Arguments
        where argument.Node["selectedItemValuePath"].Exists
        select new Problem(argument.Node["selectedItemValuePath"], "There is no selected item here.", "Move it to 'browse' of x-ms-dynamic-tree, or pass something else.");

    private static IEnumerable<DynamicCall> Alone(RuleContext context, string old, string second) =>
        context.DynamicCalls.Where(call => call.Extension.Key == old && !call.Extension.Parent![second].Exists);

    private static IEnumerable<IReadOnlyList<OperationInput>> Sources(RuleContext context, DynamicCall call) =>
        from argument in call.Arguments
        where argument.Source.Text is not null
        from caller in call.Sources
        select OperationInput.Named(context, caller, argument.Source.Text!);

    private static IEnumerable<Node> Holders(RuleContext context) => context.Typed.Where(holder => holder[Schema].IsObject);

    private static string[] ValuePath(Node holder) => JsonPath.Parts(holder[Schema]["value-path"].Text ?? "");
}
