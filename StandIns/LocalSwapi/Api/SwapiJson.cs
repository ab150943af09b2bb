using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FusionSample.LocalSwapi.Api;

/// <summary>Writes SWAPI's format: ids become absolute links, all else stays as it is in the data.</summary>
internal static class SwapiJson
{
    // SWAPI does not escape letters like é, nor apostrophes.
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly Dictionary<string, string> Targets = new()
    {
        ["homeworld"] = "planets",
        ["residents"] = "people",
        ["characters"] = "people",
        ["people"] = "people",
        ["pilots"] = "people",
        ["films"] = "films",
        ["planets"] = "planets",
        ["species"] = "species",
        ["vehicles"] = "vehicles",
        ["starships"] = "starships",
    };

    public static byte[] Index(PublicAddress address) => Write(json =>
    {
        json.WriteStartObject();
        foreach (var resource in SwapiData.Resources)
            json.WriteString(resource.Name, address.List(resource.Name));
        json.WriteEndObject();
    });

    public static byte[] Record(SwapiRecord record, PublicAddress address) => Write(json => WriteRecord(json, record, address));

    public static byte[] Page(SwapiPage page, PublicAddress address) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("count", page.Count);
        json.WriteString("next", page.Next);
        json.WriteString("previous", page.Previous);
        json.WriteStartArray("results");
        foreach (var record in page.Results)
            WriteRecord(json, record, address);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRecord(Utf8JsonWriter json, SwapiRecord record, PublicAddress address)
    {
        json.WriteStartObject();
        foreach (var property in record.Properties.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            if (Targets.TryGetValue(property.Name, out var target))
                WriteLinks(json, property.Value, id => address.Record(target, id));
            else
                property.Value.WriteTo(json);
        }

        json.WriteString("url", address.Record(record.Resource, record.Id));
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, JsonElement ids, Func<int, string> link)
    {
        if (ids.ValueKind == JsonValueKind.Null)
        {
            json.WriteNullValue();
        }
        else if (ids.ValueKind == JsonValueKind.Number)
        {
            json.WriteStringValue(link(ids.GetInt32()));
        }
        else
        {
            json.WriteStartArray();
            foreach (var id in ids.EnumerateArray())
                json.WriteStringValue(link(id.GetInt32()));
            json.WriteEndArray();
        }
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder }))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
