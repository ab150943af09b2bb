using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.MakerView.Calls;

namespace FusionSample.Workbench.Maker;

/// <summary>What somebody has filled in for an operation.</summary>
internal sealed class OperationForm
{
    private readonly Dictionary<string, string> _texts = [];

    public OperationForm(MakerConnector connector, MakerOperation operation)
    {
        (Connector, Operation) = (connector, operation);
        // The designers fill defaults in.
        foreach (var field in operation.Fields.Where(field => !field.IsHidden && field.DefaultJson is not null))
            this[field] = TextOf(field);
    }

    public MakerConnector Connector { get; }

    public MakerOperation Operation { get; }

    /// <summary>The fields of shapes, once they are known.</summary>
    public Dictionary<string, IReadOnlyList<MakerField>> Shapes { get; } = [];

    /// <summary>The fields to be filled in, each shape's in its place.</summary>
    public IEnumerable<MakerField> Fields => Operation.Fields.Where(one => !one.IsHidden)
        .SelectMany(one => one.Shape is not null && Shapes.TryGetValue(one.Key, out var fields) ? fields : [one]);

    /// <summary>The text of a field: what is typed, or a choice's JSON.</summary>
    public string this[MakerField field]
    {
        get => _texts.GetValueOrDefault(field.Id, "");
        set => _texts[field.Id] = value;
    }

    /// <summary>The values so far by the names of dynamic extensions; what is wrong counts as blank.</summary>
    public Dictionary<string, JsonNode?> Values()
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var field in Fields)
            values[field.Key] = Value(field, out _) ?? values.GetValueOrDefault(field.Key);
        return values;
    }

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? Wrong(MakerField field)
    {
        var value = Value(field, out var wrong);
        return wrong ?? (field.IsRequired && value is null ? $"{field.Title} is needed." : null);
    }

    /// <summary>The call; null while something is wrong.</summary>
    public PreparedCall? Call() =>
        Fields.Any(field => Wrong(field) is not null) ? null : CallBuilder.Build(Connector, Operation, field => Value(field, out _), Shapes.Values.SelectMany(fields => fields));

    private JsonNode? Value(MakerField field, out string? wrong)
    {
        wrong = null;
        try
        {
            return FieldValue.Parse(field, this[field]);
        }
        catch (FormatException exception)
        {
            wrong = exception.Message;
            return null;
        }
    }

    private static string TextOf(MakerField field) =>
        (field.Choices.Count == 0 && field.DynamicChoices is null ? SafeJson.Text(field.DefaultJson!) : null) ?? field.DefaultJson!;
}
