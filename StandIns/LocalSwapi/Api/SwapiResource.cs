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
