using System.Text.Json;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>Values outside a body as the runtime writes them (fact 5).</summary>
internal static class WireText
{
    public static string Of(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => value.ToJsonString(),
    };
}
