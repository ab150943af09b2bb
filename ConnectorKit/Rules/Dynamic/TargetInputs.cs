using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Triggers;

namespace FusionSample.ConnectorKit.Rules.Dynamic;

/// <summary>
/// The inputs of an operation by the names that dynamic extensions use: a parameter's own name, or a path into its body with or
/// without the body's name in front ('body/filter/kind').
/// </summary>
internal static class TargetInputs
{
    /// <summary>What must be passed.</summary>
    public static IEnumerable<string> Required(RuleContext context, Operation operation) =>
        operation.Parameters.Where(parameter => parameter.In is not "body" && parameter.Name.Length > 0
            && parameter is { IsRequired: true } and not { IsInternal: true, HasDefault: true })
            .Select(parameter => parameter.Name)
            .Concat(operation.Body is { IsRequired: true } body ? RequiredProperties(context.References.Resolve(body.Node["schema"])) : []);

    /// <summary>Whether an argument's name means that input, or something inside it.</summary>
    public static bool Means(Operation operation, string argument, string required) =>
        argument == required || (JsonPath.Parts(argument) is var parts && parts.Length > 0
        && (parts[0] == required || (parts.Length > 1 && IsBody(operation, parts[0]) && parts[1] == required)
            || (parts.Length == 1 && IsBody(operation, parts[0]))));

    /// <summary>Whether the operation has an input of that name or path.</summary>
    public static bool Has(RuleContext context, Operation operation, string name)
    {
        if (operation.Parameters.Any(parameter => parameter.Name == name))
            return true;
        if (operation.Body is not { } body)
            return false;
        var parts = Path(name);
        return SchemaPath.Find(context, body.Node["schema"], parts) is not null
            || (parts.Length > 0 && IsBody(operation, parts[0])
                && SchemaPath.Find(context, body.Node["schema"], parts.Skip(1)) is not null);
    }

    /// <summary>The parts of a path into a body; older extensions write it with dots.</summary>
    public static string[] Path(string name) => JsonPath.Parts(name.Replace('.', '/'));

    /// <summary>Whether a path begins with the body's name.</summary>
    public static bool IsBody(Operation operation, string name) => name == "body" || name == operation.Body?.Name;

    // The platform itself writes the address to notify.
    private static IEnumerable<string> RequiredProperties(Node schema) =>
        schema["required"].Items.Select(item => item.Text ?? "")
            .Where(name => name.Length > 0 && !schema["properties"][name]["default"].Exists
                && !NotificationUrl.IsMarked(schema["properties"][name]));
}
