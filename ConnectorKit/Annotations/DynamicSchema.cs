using System.Linq.Expressions;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>
/// The shape of an object, read from another operation: <c>x-ms-dynamic-schema</c>, and <c>x-ms-dynamic-properties</c> beside it
/// (DynamicPropertiesExtensionRequiredForAmbiguousReferences).
/// </summary>
public sealed class DynamicSchema : OperationCall<DynamicSchema>
{
    private readonly string _schema;

    private DynamicSchema(ConnectorAction action, string schema)
        : base(action) => _schema = schema;

    /// <summary>Names the operation and where in its answer the schema stands.</summary>
    /// <param name="action">The operation that answers with a JSON schema.</param>
    /// <param name="schema">The property of its answer that holds the schema.</param>
    public static DynamicSchema From<TAnswer, TSchema>(ConnectorAction<TAnswer> action, Expression<Func<TAnswer, TSchema>> schema) =>
        new(action, AnswerPath.Of(schema));

    internal IEnumerable<(string Name, JsonNode Value)> Extensions()
    {
        var schema = ValuesForm();
        schema["value-path"] = _schema;
        yield return ("x-ms-dynamic-schema", schema);

        var properties = ListForm();
        properties["itemValuePath"] = _schema;
        yield return ("x-ms-dynamic-properties", properties);
    }
}
