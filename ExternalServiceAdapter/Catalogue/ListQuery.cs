using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>Which records a list holds.</summary>
public sealed class ListQuery
{
    private const int FirstPage = 1;
    private const int DefaultPageSize = 10;

    [FromQuery(Name = "search")]
    [Description("Only records whose name (or title or model) contains this text, upper or lower case alike.")]
    [StringLength(100, ErrorMessage = "'search' must not be longer than 100 characters.")]
    public string? Search { get; init; }

    [FromQuery(Name = "page")]
    [Description("The number of the page, from 1.")]
    [DefaultValue(FirstPage)]
    [Range(1, int.MaxValue, ErrorMessage = "'page' must be a whole number from 1.")]
    public int? Page { get; init; }

    [FromQuery(Name = "pageSize")]
    [Description("How many records a page holds, from 1 to 100.")]
    [DefaultValue(DefaultPageSize)]
    [Range(1, 100, ErrorMessage = "'pageSize' must be a whole number from 1 to 100.")]
    public int? PageSize { get; init; }

    internal int Number => Page ?? FirstPage;

    internal int Size => PageSize ?? DefaultPageSize;

    internal long Skip => (Number - 1L) * Size;
}
