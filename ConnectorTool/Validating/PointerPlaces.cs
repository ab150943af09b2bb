using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FusionSample.ConnectorTool.Validating;

/// <summary>A place in a text, counted from 1.</summary>
internal readonly record struct TextPlace(int Line, int Column)
{
    /// <summary>The beginning.</summary>
    public static readonly TextPlace Start = new(1, 1);
}

/// <summary>Finds the lines of JSON pointers (RFC 6901), in one walk through the text.</summary>
internal static class PointerPlaces
{
    /// <summary>The places of those pointers that are there: of a member its name, of an item its beginning. None where the text is no JSON.</summary>
    public static IReadOnlyDictionary<string, TextPlace> Of(string text, IReadOnlySet<string> pointers)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var offsets = new Dictionary<string, long>(StringComparer.Ordinal);
        try
        {
            Walk(bytes, pointers, offsets);
        }
        catch (JsonException)
        {
            // What was found until then is right.
        }

        return Places(bytes, offsets);
    }

    private static void Walk(byte[] bytes, IReadOnlySet<string> pointers, Dictionary<string, long> offsets)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 256, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        // For each open object or array: its pointer, and for an array the index of the next item (else -1).
        var open = new Stack<(string Pointer, int Next)>();
        string? member = null;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                member = $"{open.Peek().Pointer}/{Escape(Name(ref reader))}";
                // A repeated name: the last counts, as for the rules.
                if (pointers.Contains(member))
                    offsets[member] = reader.TokenStartIndex;
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            var pointer = member ?? "";
            if (member is null && open.TryPop(out var array))
            {
                pointer = string.Create(CultureInfo.InvariantCulture, $"{array.Pointer}/{array.Next}");
                open.Push((array.Pointer, array.Next + 1));
                if (pointers.Contains(pointer))
                    offsets[pointer] = reader.TokenStartIndex;
            }

            member = null;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((pointer, reader.TokenType is JsonTokenType.StartArray ? 0 : -1));
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: as the rules name it.
            return Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray());
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static Dictionary<string, TextPlace> Places(byte[] bytes, Dictionary<string, long> offsets)
    {
        var places = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        var (line, start, at) = (1, 0, 0);
        foreach (var (pointer, offset) in offsets.OrderBy(entry => entry.Value))
        {
            for (; at < offset; at++)
            {
                if (bytes[at] == (byte)'\n')
                    (line, start) = (line + 1, at + 1);
            }

            places[pointer] = new(line, Encoding.UTF8.GetCharCount(bytes.AsSpan(start, (int)offset - start)) + 1);
        }

        return places;
    }
}
