using System.Globalization;
using System.Text.Json;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>One operation of the definition.</summary>
internal sealed class ServedOperation
{
    private readonly Lazy<JsonElement> _item;
    private readonly Lazy<string?> _dynamicPart;

    public ServedOperation(ServedDefinition definition, string path, string method, JsonElement declared)
    {
        Assert.Equal("get", method);
        Definition = definition;
        Path = path;
        Id = declared.GetProperty("operationId").GetString()!;
        Parameters = declared.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Select(parameter => new ServedParameter(definition.Resolve(parameter)))] : [];
        Statuses = [.. declared.GetProperty("responses").EnumerateObject().Select(one => int.Parse(one.Name, CultureInfo.InvariantCulture))];
        Status = Statuses.Where(status => status is >= 200 and < 300).Min();
        Answer = declared.GetProperty("responses").GetProperty($"{Status}").GetProperty("schema");
        IsPageable = declared.TryGetProperty("x-ms-pageable", out var pageable);
        NextLinkName = IsPageable ? pageable.GetProperty("nextLinkName").GetString()! : "";
        _item = new(() => definition.Resolve(IsPageable ? Properties(definition.Resolve(Answer))["value"].GetProperty("items") : Answer));
        _dynamicPart = new(() => Properties(Item)
            .Where(property => property.Value.TryGetProperty("x-ms-dynamic-schema", out _)).Select(property => property.Key).SingleOrDefault());
    }

    public ServedDefinition Definition { get; }

    public string Id { get; }

    public string Path { get; }

    public IReadOnlyList<ServedParameter> Parameters { get; }

    /// <summary>All declared statuses.</summary>
    public IReadOnlyList<int> Statuses { get; }

    /// <summary>The lowest declared 2xx: Power Apps takes its schema for the answer's.</summary>
    public int Status { get; }

    /// <summary>The declared schema of that answer.</summary>
    public JsonElement Answer { get; }

    /// <summary>Whether its answers are pages of records.</summary>
    public bool IsPageable { get; }

    /// <summary>The property with the address of the next page.</summary>
    public string NextLinkName { get; }

    /// <summary>What the answer says of one record: the answer itself, or an item of its page.</summary>
    public JsonElement Item => _item.Value;

    /// <summary>The property of a record of which the shape follows from a parameter, or null.</summary>
    public string? DynamicPart => _dynamicPart.Value;

    /// <summary>The parameter of that name, or null.</summary>
    public ServedParameter? Parameter(string name) => Parameters.SingleOrDefault(parameter => parameter.Name == name);

    /// <summary>The declared properties of an object.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Properties(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(property => property.Name, property => property.Value) : new Dictionary<string, JsonElement>();

    public override string ToString() => Id;
}

/// <summary>One parameter of an operation.</summary>
internal sealed class ServedParameter(JsonElement declared)
{
    public string Name { get; } = declared.GetProperty("name").GetString()!;

    public bool InPath { get; } = declared.GetProperty("in").GetString() == "path";

    public bool Required { get; } = declared.TryGetProperty("required", out var required) && required.GetBoolean();

    public string Type { get; } = declared.GetProperty("type").GetString()!;

    public string? Format { get; } = declared.TryGetProperty("format", out var format) ? format.GetString() : null;

    /// <summary>Where a maker's choices come from, or null.</summary>
    public JsonElement? DynamicValues { get; } = declared.TryGetProperty("x-ms-dynamic-values", out var values) ? values : null;
}
