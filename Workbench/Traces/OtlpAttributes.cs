using System.Globalization;
using System.Text;
using Google.Protobuf;

namespace FusionSample.Workbench.Traces;

/// <summary>The names and values that come with a span, a log or a resource (opentelemetry-proto, common/v1), cut.</summary>
internal static class OtlpAttributes
{
    private const int MaxCount = 40;
    private const int NameLength = 100;
    private const int ValueLength = 500;
    private const int MaxDepth = 3;
    private static readonly SharedTexts Shared = new();

    /// <summary>The attributes of a resource.</summary>
    public static Dictionary<string, string> OfResource(ProtobufMessage resource) => Of(resource, 1);

    /// <summary>The attributes in a field: the first <see cref="MaxCount"/>, the last of each name.</summary>
    public static Dictionary<string, string> Of(ProtobufMessage message, int field)
    {
        var found = new Dictionary<string, string>();
        foreach (var pair in message.Messages(field).Take(MaxCount))
            found[Text(pair.Bytes(1), NameLength)] = pair.Messages(2).Select(value => Value(value, ValueLength)).LastOrDefault() ?? "";
        return found;
    }

    /// <summary>An AnyValue as a person reads it.</summary>
    public static string Value(ProtobufMessage any, int length, int depth = 0) => any.Last switch
    {
        1 => Text(any.Bytes(1), length),
        2 => any.Number(2) == 0 ? "false" : "true",
        3 => ((long)any.Number(3)).ToString(CultureInfo.InvariantCulture),
        4 => BitConverter.UInt64BitsToDouble(any.Number(4)).ToString(CultureInfo.InvariantCulture),
        5 when depth < MaxDepth => Cut($"[{string.Join(", ", any.Messages(5).SelectMany(list => list.Messages(1)).Take(MaxCount).Select(one => Value(one, length, depth + 1)))}]", length),
        null => "",
        _ => "…",
    };

    /// <summary>A text of at most so many characters; what is not UTF-8 is replaced.</summary>
    public static string Text(ByteString bytes, int length)
    {
        // A character is at most four bytes.
        var span = bytes.Span;
        return Shared.Of(Cut(Encoding.UTF8.GetString(span[..Math.Min(span.Length, 4 * (length + 1))]), length));
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..length]}…";
}
