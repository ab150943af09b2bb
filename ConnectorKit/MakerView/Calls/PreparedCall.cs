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
    JsonNode? Body)
{
    /// <summary>The fields of a form, in order; none where no form is sent.</summary>
    public IReadOnlyList<FormPart> Form { get; init; } = [];

    /// <summary>Whether the form goes as multipart/form-data; otherwise urlencoded.</summary>
    public bool IsMultipart { get; init; }

    /// <summary>A file that is the whole body, in Base64; null where it is none. It is sent as it is, not as JSON.</summary>
    public string? File => Body is JsonValue text && Values.Any(one => one.Field is { In: "body", Path: [], Kind: ValueKind.File, Format: not "byte" })
        && text.TryGetValue<string>(out var base64) ? base64 : null;
}
