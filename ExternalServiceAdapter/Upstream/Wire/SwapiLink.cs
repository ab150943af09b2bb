using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>
/// SWAPI refers to a record by its absolute URL (<c>https://swapi.dev/api/people/1/</c>). Only the number at its end is taken:
/// no address that the external API names is ever followed, shown or kept.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct SwapiLink(int Id)
{
    private static int? IdIn(ReadOnlySpan<char> link)
    {
        link = link.TrimEnd('/');
        var digits = link[(link.LastIndexOf('/') + 1)..];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
    }

    private sealed class Converter : JsonConverter<SwapiLink>
    {
        public override SwapiLink Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && IdIn(reader.GetString()) is { } id
                ? new SwapiLink(id)
                : throw new JsonException("A link that ends in a number was expected.");

        public override void Write(Utf8JsonWriter writer, SwapiLink value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Id.ToString(CultureInfo.InvariantCulture));
    }
}
