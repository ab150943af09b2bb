using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>Inputs that a maker does not see and that the platform fills in by their default.</summary>
internal static class InternalDefaultRules
{
    private const string Reading = " The two rules say nearly the same; this one is read as that of ";

    public static readonly ConnectorRule[] All =
    [
        new("PropertyMustBeRequired", Severity.Warning, RuleTopic.Validator,
            "A parameter that is internal and has a default is required: else the default is never sent." + Reading + "parameters.", Parameters),
        new("InternalPropertyWithDefaultOptional", Severity.Warning, RuleTopic.Validator,
            "A property of a body that is internal and has a default is required: else the default is never sent." + Reading + "a body's properties.", Properties),
    ];

    private static IEnumerable<Problem> Parameters(RuleContext context) =>
        context.Parameters.Where(parameter => parameter is { IsInternal: true, HasDefault: true, IsRequired: false } && parameter.In is not ("body" or "path"))
            .Select(parameter => new Problem(parameter.Node, $"'{parameter.Name}' is internal and optional, so its default is not sent.",
                "Write \"required\": true, or remove it."));

    private static IEnumerable<Problem> Properties(RuleContext context) =>
        context.Schemas.Where(site => site is { IsInput: true, Place: SchemaPlace.Property, IsRequired: false }
                && context.References.Resolve(site.Node) is var node && node["default"].Exists
                && (node["x-ms-visibility"].Text ?? site.Node["x-ms-visibility"].Text) is "internal")
            .Select(site => new Problem(site.Node, $"'{site.Node.Key}' is internal and optional, so its default is not sent.",
                $"Name it in 'required', or remove it."));
}
