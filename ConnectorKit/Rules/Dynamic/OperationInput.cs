using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Dynamic;

/// <summary>One input of an operation: a parameter, or a property of its body.</summary>
/// <param name="Node">What declares it, references followed.</param>
/// <param name="IsRequired">Whether it must be there; for a property: it and everything around it.</param>
/// <param name="IsInternal">Whether it, or something around it, is hidden from a maker.</param>
/// <param name="IsProperty">Whether it is a property of the body.</param>
internal sealed record OperationInput(Node Node, bool IsRequired, bool IsInternal, bool IsProperty)
{
    /// <summary>The type; null where none is said.</summary>
    public string? Type => Node["type"].Text;

    /// <summary>All that a name can mean: parameters of that name, and the property at that path of the body. Nothing where nobody can tell.</summary>
    public static IReadOnlyList<OperationInput> Named(RuleContext context, Operation operation, string name) =>
    [
        .. operation.Parameters.Where(parameter => parameter.In is not "body" && parameter.Name == name)
            .Select(parameter => new OperationInput(parameter.Node, parameter.IsRequired, parameter.IsInternal, false)),
        .. operation.Body is { } body && Property(context, operation, body, name) is { } property ? (OperationInput[])[property] : [],
    ];

    private static OperationInput? Property(RuleContext context, Operation operation, Parameter body, string name)
    {
        var parts = TargetInputs.Path(name);
        return At(context, body, parts)
            ?? (parts.Length > 1 && TargetInputs.IsBody(operation, parts[0]) ? At(context, body, parts[1..]) : null);
    }

    private static OperationInput? At(RuleContext context, Parameter body, string[] parts)
    {
        var (schema, isRequired, isInternal) = (context.References.Resolve(body.Node["schema"]), body.IsRequired, body.IsInternal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (SchemaPath.Find(context, schema, [parts[i]]) is not { Exists: true } next)
                return null;
            isRequired &= schema["required"].Items.Any(required => required.Text == parts[i]);
            isInternal |= next["x-ms-visibility"].Text is "internal" || schema["properties"][parts[i]]["x-ms-visibility"].Text is "internal";
            schema = next;
        }

        return parts.Length == 0 ? null : new(schema, isRequired, isInternal, true);
    }
}
