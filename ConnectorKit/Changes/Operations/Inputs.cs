using FusionSample.ConnectorKit.Changes.Fields;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>An operation's inputs as Power Apps lays them out: path, query, header, form, then the body by its properties.</summary>
internal static class Inputs
{
    private static readonly string[] Order = ["path", "query", "header", "formData"];

    public static IEnumerable<Field> Of(Edition edition, Operation operation) =>
    [
        .. operation.Parameters.Where(parameter => Order.Contains(parameter.In) && parameter.Name.Length > 0)
            .OrderBy(parameter => Array.IndexOf(Order, parameter.In)).Select(Field.Of),
        .. operation.Body is { } body ? Of(edition, body) : [],
    ];

    /// <summary>The properties of a body, or the body itself where it is no object.</summary>
    public static IEnumerable<Field> Of(Edition edition, Parameter body)
    {
        var whole = Field.Body(edition, body);
        var shape = edition.Shape(whole.Node);
        return whole.Type is "object" && edition.Budget.Spend(shape.Properties.Count) && !DynamicChecks.IsDynamic(whole)
            ? [.. shape.Properties.Select(property => Field.Property(edition, property.Value, shape.Requires(property.Key)))
                .Where(field => !field.Node["readOnly"].IsTrue)]
            : [whole];
    }
}
