using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>The fields of a record as a caller names them: to sort by, or to choose from.</summary>
internal static class RecordFields<TRecord>
{
    private static readonly JsonTypeInfo Shape = JsonSerializerOptions.Web.GetTypeInfo(typeof(TRecord));

    private static readonly List<JsonPropertyInfo> SortableFields =
        [.. Shape.Properties.Where(field => typeof(IComparable).IsAssignableFrom(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType))];

    /// <summary>The fields that have an order, with the titles that a maker reads.</summary>
    public static IEnumerable<(string Name, string Title)> Sortable =>
        SortableFields.Select(member => (member.Name, Titles.Of(member.AttributeProvider, member.Name)));

    /// <summary>How to sort, or null where no order is asked for.</summary>
    /// <exception cref="BadHttpRequestException">There is no such field, or it has no order.</exception>
    public static Func<IEnumerable<TRecord>, IEnumerable<TRecord>>? Order(string? by, bool descending)
    {
        if (string.IsNullOrWhiteSpace(by))
            return null;
        var field = Find("sortBy", by, SortableFields);
        object? Key(TRecord record) => field.Get!(record!);
        // Blanks last in both directions.
        return records => records.OrderBy(record => Key(record) is null).ThenBy(Key, Comparer<object?>.Create((one, other) =>
            (descending ? -1 : 1) * (one is string text ? StringComparer.OrdinalIgnoreCase.Compare(text, other) : Comparer<object>.Default.Compare(one!, other!))));
    }

    /// <summary>How to reduce a record to the fields that are asked for, or null where all are.</summary>
    /// <exception cref="BadHttpRequestException">One of the names is no field.</exception>
    public static Func<TRecord, JsonObject>? Choice(string? fields)
    {
        var names = fields?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (names.Length == 0)
            return null;
        var chosen = names.Select(name => Find("fields", name, Shape.Properties).Name).Append("id").ToHashSet();
        return record => new JsonObject(Json(record).Where(field => chosen.Contains(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
    }

    /// <summary>The record as it is sent.</summary>
    public static JsonObject Json(TRecord record) => JsonSerializer.SerializeToNode(record, Shape)!.AsObject();

    private static JsonPropertyInfo Find(string parameter, string name, IEnumerable<JsonPropertyInfo> fields) =>
        fields.FirstOrDefault(field => string.Equals(field.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new BadHttpRequestException(
            $"'{parameter}' cannot be '{name.Trim()}': it must be one of {string.Join(", ", fields.Select(field => field.Name))}.");
}
