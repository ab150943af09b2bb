using Microsoft.AspNetCore.WebUtilities;

namespace FusionSample.LocalSwapi.Api;

/// <summary>A page of at most ten records with the links to the ones before and after it.</summary>
internal sealed record SwapiPage(int Count, string? Next, string? Previous, IEnumerable<SwapiRecord> Results)
{
    private const int Size = 10;

    /// <summary>The page that the query asks for, or null when there is no such page. An empty first page exists.</summary>
    public static SwapiPage? Find(SwapiResource resource, IQueryCollection query, PublicAddress address)
    {
        var found = resource.Search(query["search"]);
        var last = Math.Max(1, (found.Count + Size - 1) / Size);
        if (!TryReadPage(query["page"], out var page) || page > last)
            return null;

        return new SwapiPage(found.Count, Link(page + 1), Link(page - 1), found.Skip((page - 1) * Size).Take(Size));

        string? Link(int number) => number < 1 || number > last ? null : LinkTo(number, query, address.List(resource.Name));
    }

    private static bool TryReadPage(string? text, out int page) =>
        string.IsNullOrEmpty(text) ? (page = 1) == 1 : int.TryParse(text, out page) && page > 0;

    // The rest of the query stays: the next page of a search is a page of that search.
    private static string LinkTo(int page, IQueryCollection query, string list)
    {
        var rest = query.Where(parameter => parameter.Key != "page");
        return QueryHelpers.AddQueryString(list, rest.Append(new("page", page.ToString())));
    }
}
