using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Validation;

namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>Which records a list holds, in which order, with which fields.</summary>
[ValidatableType]
public class ListQuery
{
    private const int FirstPage = 1;
    private const int DefaultPageSize = 10;

    [FromQuery(Name = "search")]
    [Description("Only records whose name (or title or model) contains this text, upper or lower case alike. For example sky.")]
    [Visibility(Visibility.Important)]
    [StringLength(100, ErrorMessage = "'search' must not be longer than 100 characters.")]
    public string? Search { get; init; }

    [FromQuery(Name = "sortBy")]
    [Description("The field to sort by; blanks come last. In the order of SWAPI when left blank. For example edited.")]
    [StringLength(50, ErrorMessage = "'sortBy' must be the name of a field.")]
    public string? SortBy { get; init; }

    [FromQuery(Name = "sortDescending")]
    [Description("Yes to sort from the last to the first: Z to A, the highest number, the latest day.")]
    [DefaultValue(false)]
    public bool? SortDescending { get; init; }

    [FromQuery(Name = "editedSince")]
    [Description("Only records that were changed in SWAPI at this time or later. For example 2014-12-20T00:00:00Z.")]
    [Visibility(Visibility.Advanced)]
    public DateTimeOffset? EditedSince { get; init; }

    [FromQuery(Name = "fields")]
    [Description("The fields to return, separated by commas, and the id with them. All of them when left blank. For example id,edited.")]
    [Visibility(Visibility.Advanced)]
    [StringLength(500, ErrorMessage = "'fields' must not be longer than 500 characters.")]
    public string? Fields { get; init; }

    [FromQuery(Name = "page")]
    [Description("The number of the page, from 1.")]
    [Visibility(Visibility.Advanced)]
    [DefaultValue(FirstPage)]
    [Range(1, int.MaxValue, ErrorMessage = "'page' must be a whole number from 1.")]
    public int? Page { get; init; }

    [FromQuery(Name = "pageSize")]
    [Description("How many records a page holds, from 1 to 100.")]
    [Visibility(Visibility.Advanced)]
    [DefaultValue(DefaultPageSize)]
    [Range(1, 100, ErrorMessage = "'pageSize' must be a whole number from 1 to 100.")]
    public int? PageSize { get; init; }

    internal int Size => PageSize ?? DefaultPageSize;

    internal int Skip => (int)Math.Min((Number - 1L) * Size, int.MaxValue);

    private int Number => Page ?? FirstPage;

    /// <summary>Whether a record is one of those that are asked for.</summary>
    internal bool Matches<TWire>(TWire wire, Func<TWire, IEnumerable<string>> searchedIn)
        where TWire : SwapiRecord =>
        (string.IsNullOrWhiteSpace(Search) || searchedIn(wire).Any(text => text.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)))
        && (EditedSince is not { } since || wire.Edited >= since)
        && (this is not IFilter<TWire> filter || filter.Matches(wire));

    /// <summary>The same question for the next page.</summary>
    internal QueryString NextPage()
    {
        var query = new QueryBuilder { { "page", Text(Number + 1)! }, { "pageSize", Text(Size)! } };
        foreach (var (name, value) in Asked())
        {
            if (!string.IsNullOrWhiteSpace(value))
                query.Add(name, value);
        }

        return query.ToQueryString();
    }

    /// <summary>What is asked for beside the page, as it is sent.</summary>
    private protected virtual IEnumerable<(string Name, string? Value)> Asked() =>
    [
        ("search", Search?.Trim()),
        ("sortBy", SortBy),
        ("sortDescending", SortDescending is true ? "true" : null),
        ("editedSince", EditedSince?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)),
        ("fields", Fields),
    ];

    private protected static string? Text(IFormattable? value) =>
        value?.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture);
}
