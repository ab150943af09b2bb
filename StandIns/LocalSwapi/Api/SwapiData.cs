using System.Text.Json;

namespace FusionSample.LocalSwapi.Api;

/// <summary>One record: its properties in SWAPI's order, with ids where SWAPI has links.</summary>
internal sealed record SwapiRecord(string Resource, int Id, JsonElement Properties);

/// <summary>One kind of records, ordered by id, and the properties that a search looks into.</summary>
internal sealed record SwapiResource(string Name, string[] SearchFields, SortedList<int, SwapiRecord> Records)
{
    /// <summary>The records in which each word (divided by blanks or commas) stands somewhere, in any case. No word finds all.</summary>
    public IList<SwapiRecord> Search(string? text)
    {
        var words = (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? Records.Values : [.. Records.Values.Where(record => words.All(word => Contains(record, word)))];
    }

    private bool Contains(SwapiRecord record, string word) =>
        SearchFields.Any(field => record.Properties.GetProperty(field).GetString()!.Contains(word, StringComparison.OrdinalIgnoreCase));
}

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
