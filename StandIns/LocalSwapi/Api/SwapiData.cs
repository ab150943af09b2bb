using System.Text.Json;

namespace FusionSample.LocalSwapi.Api;

/// <summary>The 260 records of Data/swapi.json, read once in a process.</summary>
internal static class SwapiData
{
    private static readonly Dictionary<string, string[]> SearchFields = new()
    {
        ["people"] = ["name"],
        ["planets"] = ["name"],
        ["films"] = ["title"],
        ["species"] = ["name"],
        ["vehicles"] = ["name", "model"],
        ["starships"] = ["name", "model"],
    };

    /// <summary>In the order of SWAPI's index.</summary>
    public static IReadOnlyList<SwapiResource> Resources { get; } = Read();

    private static List<SwapiResource> Read()
    {
        using var file = typeof(SwapiData).Assembly.GetManifestResourceStream("swapi.json")!;
        var data = JsonElement.Parse(ReadAll(file));
        return [.. SearchFields.Select(resource => new SwapiResource(resource.Key, resource.Value, Records(data, resource.Key)))];
    }

    private static byte[] ReadAll(Stream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static SortedList<int, SwapiRecord> Records(JsonElement data, string resource)
    {
        var records = new SortedList<int, SwapiRecord>();
        foreach (var record in data.GetProperty(resource).EnumerateObject())
        {
            var id = int.Parse(record.Name);
            records.Add(id, new SwapiRecord(resource, id, record.Value));
        }

        return records;
    }
}
