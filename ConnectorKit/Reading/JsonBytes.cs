using System.Text;
using System.Text.Unicode;

namespace FusionSample.ConnectorKit.Reading;

/// <summary>The text of a JSON file as it was stored.</summary>
/// <param name="Text">The text, without a byte order mark; what is not to be decoded is replaced.</param>
/// <param name="IsUtf8">Whether it is UTF-8, as it has to be (RFC 8259, section 8.1).</param>
public readonly record struct JsonBytes(string Text, bool IsUtf8)
{
    /// <summary>Decodes it, by its byte order mark where it has one.</summary>
    public static JsonBytes Of(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return new(reader.ReadToEnd(), Utf8.IsValid(bytes));
    }
}
