using System.Globalization;
using System.Text.Json;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>What a list can be asked, made from its own records and the parameters that the definition declares.</summary>
internal static class Questions
{
    private static readonly string[] Parts = ["a", "SKY", "é", "/", "100%"];

    /// <summary>Each page by its number, seven records at a time.</summary>
    public static IEnumerable<Call> Pages(Listed list) =>
        Enumerable.Range(1, (list.Records.Count + 6) / 7).Select(page => list.Call.With("page", page).With("pageSize", 7));

    /// <summary>Every record's name, where the list is of one resource, and some parts of names.</summary>
    public static IEnumerable<Call> Searches(Listed list) =>
        list.Bodies.Where(_ => list.Part is null).Select(Listed.Name).Concat(Parts).Select(text => list.Call.With("search", text));

    /// <summary>Each field alone, sorted by it where one can: upwards in the list of one resource, downwards in the list of any.</summary>
    public static IEnumerable<Call> Fields(Listed list, IReadOnlyCollection<string> sortable) =>
        from field in list.Fields
        let one = list.Call.With("fields", field)
        select sortable.Contains(field) ? one.With("sortBy", field).With("sortDescending", list.Part is not null) : one;

    /// <summary>Every value that occurs in the records, for each filter: the ids of references, days, and the first, middle and last time.</summary>
    public static IEnumerable<(Call Call, string Filter, string Value)> Filters(Listed list) =>
        from parameter in list.Call.Operation.Parameters
        where parameter is { Format: "date" or "date-time" } or { Type: "integer", DynamicValues: not null }
        from value in Values(list, parameter)
        select (list.Call.With(parameter.Name, value), parameter.Name, value);

    /// <summary>The ids to which a record refers under a filter's name: film is looked for in film and films.</summary>
    public static IEnumerable<string> Ids(JsonElement body, string filter)
    {
        if (!body.TryGetProperty(filter, out var found) && !body.TryGetProperty(filter + "s", out found))
            Assert.Fail($"Nothing in a record is called {filter}.");
        return found.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => found.EnumerateArray().Select(one => one.GetProperty("id").ToString()),
            _ => [found.GetProperty("id").ToString()],
        };
    }

    private static IEnumerable<string> Values(Listed list, ServedParameter filter)
    {
        if (filter.Format is "date-time")
        {
            var times = list.Bodies.Select(body => body.GetProperty("edited").GetDateTimeOffset()).Distinct().Order()
                .Select(time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)).ToList();
            return new[] { times[0], times[times.Count / 2], times[^1] }.Distinct();
        }

        return list.Bodies.SelectMany(body => filter.Format is "date"
            ? body.EnumerateObject().Where(field => field.Name.EndsWith("Date", StringComparison.Ordinal)).Select(field => field.Value.ToString())
            : Ids(body, filter.Name)).Distinct();
    }
}
