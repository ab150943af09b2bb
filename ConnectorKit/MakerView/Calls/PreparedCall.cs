using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>A call as it goes over the wire.</summary>
/// <param name="Operation">What is called.</param>
/// <param name="Values">The value of each field that is sent.</param>
/// <param name="PathAndQuery">Base path, path and query, encoded.</param>
/// <param name="Headers">The headers of the operation's own.</param>
/// <param name="Body">The body; null where none is sent.</param>
public sealed record PreparedCall(
    MakerOperation Operation,
    IReadOnlyList<(MakerField Field, JsonNode Value)> Values,
    string PathAndQuery,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    JsonNode? Body);
