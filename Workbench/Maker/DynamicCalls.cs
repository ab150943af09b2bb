using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.MakerView.Calls;
using FusionSample.Workbench.Calls;

namespace FusionSample.Workbench.Maker;

/// <summary>Makes the calls that the platform makes by itself: for the choices of a dropdown, and for a shape.</summary>
internal sealed class DynamicCalls(ICalls calls)
{
    private const int Most = 1_000;

    /// <summary>The choices; null while a field that they depend on is blank.</summary>
    /// <exception cref="DynamicCallException">There are none to be had; the message says why.</exception>
    public async Task<IReadOnlyList<MakerChoice>?> ChoicesAsync(
        MakerConnector connector, DynamicChoices choices, IReadOnlyDictionary<string, JsonNode?> values, CancellationToken cancellationToken)
    {
        if (choices.OperationId is null)
            throw new DynamicCallException("The platform fills this in by a picker of its own.");
        if (await AnswerAsync(connector, choices.OperationId, choices.Inputs, values, cancellationToken) is not { } answer)
            return null;
        if (At(answer, choices.Items) is not { ValueKind: JsonValueKind.Array } list)
            throw new DynamicCallException($"The answer of {choices.OperationId} has no list at '{string.Join('/', choices.Items)}'.");
        return
        [
            .. from item in list.EnumerateArray().Take(Most)
               let value = At(item, choices.Value)
               where value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) }
               select new MakerChoice(value.Value.GetRawText(), Text((choices.Title.Count == 0 ? null : At(item, choices.Title)) ?? value.Value)),
        ];
    }

    /// <summary>The schema; null while a field that it depends on is blank.</summary>
    /// <exception cref="DynamicCallException">There is none to be had; the message says why.</exception>
    public async Task<JsonElement?> SchemaAsync(
        MakerConnector connector, DynamicShape shape, IReadOnlyDictionary<string, JsonNode?> values, CancellationToken cancellationToken) =>
        await AnswerAsync(connector, shape.OperationId, shape.Inputs, values, cancellationToken) is not { } answer ? null
            : At(answer, shape.Schema) ?? throw new DynamicCallException($"The answer of {shape.OperationId} has nothing at '{string.Join('/', shape.Schema)}'.");

    private async Task<JsonElement?> AnswerAsync(
        MakerConnector connector, string operationId, IReadOnlyList<DynamicInput> inputs, IReadOnlyDictionary<string, JsonNode?> values, CancellationToken cancellationToken)
    {
        // Trap 14: the platform's own reader fails on the whole connector here.
        var operation = connector.Find(operationId) ?? throw new DynamicCallException($"There is no operation {operationId}.");
        var given = new Dictionary<string, JsonNode?>();
        foreach (var input in inputs)
        {
            var value = input.Field is { } field ? values.GetValueOrDefault(field) : SafeJson.Parse(input.Json!);
            if (value is null)
                return null;
            given[input.Name] = value;
        }

        PreparedCall call;
        try
        {
            call = CallBuilder.Build(connector, operation, field => given.GetValueOrDefault(field.Key));
        }
        catch (MissingFieldsException missing)
        {
            throw new DynamicCallException($"{operationId}: {missing.Message}");
        }

        var reply = await calls.SendAsync(call, cancellationToken);
        return reply is { IsSuccess: true, Json: { } json } ? json : throw new DynamicCallException(ReplyWords.Of(reply).Title);
    }

    private static JsonElement? At(JsonElement value, IReadOnlyList<string> path)
    {
        foreach (var name in path)
        {
            if (value.ValueKind is not JsonValueKind.Object || !value.TryGetProperty(name, out value))
                return null;
        }

        return value;
    }

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

/// <summary>What a dropdown or shape needs cannot be had. The message is for a maker.</summary>
internal sealed class DynamicCallException(string message) : Exception(message);
