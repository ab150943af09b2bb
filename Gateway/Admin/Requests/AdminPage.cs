using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Admin.Requests;

/// <summary>One page of a list.</summary>
/// <param name="Value">What is on it.</param>
/// <param name="Count">How many there are on all pages together.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="PageSize">How many a page holds.</param>
internal sealed record AdminPage<T>(IReadOnlyList<T> Value, int Count, int Page, int PageSize);

internal static class AdminPages
{
    /// <summary>Counts all, and reads those of the page.</summary>
    public static async Task<AdminPage<TView>> PageAsync<TRow, TView>(
        this IQueryable<TRow> sorted, PageQuery page, Func<TRow, TView> view, CancellationToken cancellationToken)
    {
        var count = await sorted.CountAsync(cancellationToken);
        var rows = await sorted.Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return new([.. rows.Select(view)], count, page.Number, page.Size);
    }
}
