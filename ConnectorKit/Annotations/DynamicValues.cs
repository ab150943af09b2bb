using System.Linq.Expressions;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>
/// The values among which a maker chooses, read from another operation: <c>x-ms-dynamic-values</c>, and <c>x-ms-dynamic-list</c>
/// beside it (DynamicListExtensionRequiredForAmbiguousReferences).
/// </summary>
public sealed class DynamicValues : OperationCall<DynamicValues>
{
    private readonly string _items;
    private readonly string _value;
    private readonly string _title;

    private DynamicValues(ConnectorAction action, string items, string value, string title)
        : base(action) => (_items, _value, _title) = (items, value, title);

    /// <summary>Names the operation and where in its answer the values stand.</summary>
    /// <param name="action">The operation that lists them.</param>
    /// <param name="items">The list in its answer.</param>
    /// <param name="value">What is sent of an item.</param>
    /// <param name="title">What the maker reads of it.</param>
    public static DynamicValues From<TAnswer, TItem, TValue>(
        ConnectorAction<TAnswer> action,
        Expression<Func<TAnswer, IEnumerable<TItem>>> items,
        Expression<Func<TItem, TValue>> value,
        Expression<Func<TItem, string?>> title) =>
        new(action, AnswerPath.Of(items), AnswerPath.Of(value), AnswerPath.Of(title));

    internal IEnumerable<(string Name, JsonNode Value)> Extensions()
    {
        var values = ValuesForm();
        values["value-collection"] = _items;
        values["value-path"] = _value;
        values["value-title"] = _title;
        yield return ("x-ms-dynamic-values", values);

        var list = ListForm();
        list["itemsPath"] = _items;
        list["itemValuePath"] = _value;
        list["itemTitlePath"] = _title;
        yield return ("x-ms-dynamic-list", list);
    }
}
