using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.Gateway.Admin.Requests;

/// <summary>Which page of a list.</summary>
public class PageQuery
{
    private const int DefaultPageSize = 50;

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")]
    [Range(1, int.MaxValue, ErrorMessage = "'page' must be a whole number from 1.")]
    public int? Page { get; init; }

    /// <summary>1 to 100; 50 when left out.</summary>
    [FromQuery(Name = "pageSize")]
    [Range(1, 100, ErrorMessage = "'pageSize' must be a whole number from 1 to 100.")]
    public int? PageSize { get; init; }

    internal int Number => Page ?? 1;

    internal int Size => PageSize ?? DefaultPageSize;

    internal int Skip => (int)Math.Min((Number - 1L) * Size, int.MaxValue);
}
