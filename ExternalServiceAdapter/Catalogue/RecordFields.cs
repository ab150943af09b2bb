using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>The fields of a record as a caller names them: to sort by, or to choose from.</summary>
internal static class RecordFields<TRecord>
{
    private static readonly JsonTypeInfo Shape = JsonSerializerOptions.Web.GetTypeInfo(typeof(TRecord));

    private static readonly HashSet<string> CommonFields =
        [.. JsonSerializerOptions.Web.GetTypeInfo(typeof(CatalogueRecord)).Properties.Select(field => field.Name)];

    private static readonly List<JsonPropertyInfo> ComparableFields =
        [.. Shape.Properties.Where(field => typeof(IComparable).IsAssignableFrom(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType))];

    // When a record was told is the same for all of a list.
    private static readonly List<JsonPropertyInfo> SortableFields = [.. ComparableFields.Where(field => !IsAlwaysTold(field) || field.Name == "id")];

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
        if (Named(fields) is not { Length: > 0 } names)
            return null;
        var chosen = names.Select(name => Find("fields", name, Shape.Properties)).ToHashSet();
        var properties = Shape.Properties.Where(property => chosen.Contains(property) || IsAlwaysTold(property)).ToList();
        return record => new JsonObject(properties.Select(property => KeyValuePair.Create(
            property.Name, JsonSerializer.SerializeToNode(property.Get!(record!), JsonSerializerOptions.Web.GetTypeInfo(property.PropertyType)))));
    }

    /// <summary>Whether one of the fields that are asked for refers to other records, and so needs their names.</summary>
    public static bool NeedNames(string? fields) =>
        Named(fields) is not { Length: > 0 } names || names.Any(name => Shape.Properties.Any(property =>
            string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) && !ComparableFields.Contains(property)));

    /// <summary>The record as it is sent.</summary>
    public static JsonObject Json(TRecord record) => JsonSerializer.SerializeToNode(record, Shape)!.AsObject();

    // What every record has: its id, and when it was told.
    private static bool IsAlwaysTold(JsonPropertyInfo field) => CommonFields.Contains(field.Name);

    private static string[]? Named(string? fields) =>
        fields?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static JsonPropertyInfo Find(string parameter, string name, IEnumerable<JsonPropertyInfo> fields) =>
        fields.FirstOrDefault(field => string.Equals(field.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new BadHttpRequestException(
            $"'{parameter}' cannot be '{name.Trim()}': it must be one of {string.Join(", ", fields.Select(field => field.Name))}.");
}
