using System.Text.Json;
using System.Text.Json.Nodes;

namespace FusionSample.LocalSwapi.Faults;

/// <summary>
/// The same JSON under the same names with no value of its right type; a list of objects stays one, with its objects spoilt.
/// </summary>
internal static class WrongTypes
{
    public static JsonObject Of(JsonNode node)
    {
        var spoilt = new JsonObject();
        foreach (var (name, value) in node.AsObject())
            spoilt[name] = Spoil(value, spoilt.Count);
        return spoilt;
    }

    // A text becomes a number, an object or a list in turn, so that a reader who forgives one of them stumbles over the next.
    private static JsonNode Spoil(JsonNode? value, int turn) => value switch
    {
        null => 1138,
        JsonArray records when records.FirstOrDefault() is JsonObject => new JsonArray([.. records.Select(record => Of(record!))]),
        JsonArray => "none",
        _ when value.GetValueKind() == JsonValueKind.Number => new JsonArray("many"),
        _ => (turn % 3) switch
        {
            0 => 1138,
            1 => new JsonObject { ["value"] = value.DeepClone() },
            _ => new JsonArray(value.DeepClone()),
        },
    };
}
