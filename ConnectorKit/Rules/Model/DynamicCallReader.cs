namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Finds the dynamic extensions of parameters and schemas, and the test of a connection.</summary>
internal static class DynamicCallReader
{
    public static IReadOnlyList<DynamicCall> Read(RuleContext context)
    {
        var users = context.Operations.SelectMany(operation => operation.Parameters, (operation, parameter) => (parameter.Node, operation))
            .ToLookup(use => use.Node, use => use.operation);
        return
        [
            .. context.Parameters.SelectMany(parameter => Of(context, parameter.Node, [.. users[parameter.Node]])),
            .. context.Schemas.SelectMany(site => Of(context, site.Node, [.. site.InputOf.Union(site.OutputOf)])),
            .. Call(context, context.Root["x-ms-capabilities"]["testConnection"], DynamicKind.Test, []),
            .. Call(context, context.Root["x-ms-capabilities"]["file-picker"]["open"], DynamicKind.Other, []),
            .. Call(context, context.Root["x-ms-capabilities"]["file-picker"]["browse"], DynamicKind.Other, []),
            .. context.Operations.SelectMany(operation => (IEnumerable<DynamicCall>)
            [
                .. Call(context, operation.Node["x-ms-notification"], DynamicKind.Other, [operation]),
                .. Call(context, operation.Node["x-ms-operation-context"]["simulate"], DynamicKind.Other, [operation]),
            ]),
        ];
    }

    private static IEnumerable<DynamicCall> Of(RuleContext context, Node holder, IReadOnlyCollection<Operation> sources) =>
    [
        .. Call(context, holder["x-ms-dynamic-values"], DynamicKind.Choices, sources, "value-collection", "value-title", "value-path"),
        .. Call(context, holder["x-ms-dynamic-list"], DynamicKind.Choices, sources, "itemsPath", "itemTitlePath", "itemValuePath"),
        .. Call(context, holder["x-ms-dynamic-schema"], DynamicKind.Shape, sources, "", "value-path"),
        .. Call(context, holder["x-ms-dynamic-properties"], DynamicKind.Shape, sources, "", "itemValuePath"),
        .. Call(context, holder["x-ms-dynamic-tree"]["open"], DynamicKind.Choices, sources, "itemsPath", "itemTitlePath", "itemValuePath"),
        .. Call(context, holder["x-ms-dynamic-tree"]["browse"], DynamicKind.Choices, sources, "itemsPath", "itemTitlePath", "itemValuePath"),
    ];

    // Without an operationId the platform asks something of its own (builtInOperation, capability).
    private static IEnumerable<DynamicCall> Call(
        RuleContext context, Node extension, DynamicKind kind, IReadOnlyCollection<Operation> sources,
        string collection = "", params string[] paths) =>
        extension["operationId"].Exists
            ? [new(extension, kind, context.Find(extension["operationId"].Text), Arguments(extension), sources,
                extension[collection], [.. paths.Select(path => extension[path]).Where(path => path.Exists)])]
            : [];

    private static List<DynamicArgument> Arguments(Node extension) =>
    [
        .. extension["parameters"].Members.Select(argument =>
            new DynamicArgument(argument, argument["parameter"] is { Exists: true } name ? name : argument["parameterReference"])),
    ];
}
