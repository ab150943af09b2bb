using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Store;
using FusionSample.Gateway.Usage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Admin.Usage;

/// <summary>Who called what how often, with which outcome, over all replicas.</summary>
internal static class UsageEndpoints
{
    public static void MapUsage(this IEndpointRouteBuilder admin) => admin.MapGet("/usage", ListAsync).WithName("ListUsage");

    private static async Task<Ok<AdminPage<UsageView>>> ListAsync(
        [AsParameters] UsageQuery query, IDbContextFactory<GatewayStore> stores, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        var chosen = query.Of(store.Usage.AsNoTracking(), time.GetUtcNow());
        return TypedResults.Ok(query.By == "minute"
            ? await MinutesAsync(chosen, query, cancellationToken)
            : await NamesAsync(chosen, query, cancellationToken));
    }

    // The latest first.
    private static Task<AdminPage<UsageView>> MinutesAsync(IQueryable<UsageMinute> chosen, UsageQuery query, CancellationToken cancellationToken) =>
        chosen.GroupBy(usage => usage.Minute)
            .OrderByDescending(minute => minute.Key)
            .Select(minute => new
            {
                minute.Key,
                Calls = minute.Sum(one => one.Calls),
                Refusals = minute.Sum(one => one.Outcome == Outcomes.Ok ? 0 : one.Calls),
                Total = minute.Sum(one => one.TotalMilliseconds),
                Max = minute.Max(one => one.MaxMilliseconds),
            })
            .PageAsync(query, sum => UsageView.Of(minute: sum.Key.UtcDateTime, sum.Calls, sum.Refusals, sum.Total, sum.Max), cancellationToken);

    // The busiest first.
    private static Task<AdminPage<UsageView>> NamesAsync(IQueryable<UsageMinute> chosen, UsageQuery query, CancellationToken cancellationToken)
    {
        var groups = query.By switch
        {
            "caller" => chosen.GroupBy(usage => usage.Caller),
            "outcome" => chosen.GroupBy(usage => usage.Outcome),
            _ => chosen.GroupBy(usage => usage.Operation),
        };
        return groups.OrderByDescending(name => name.Sum(one => one.Calls)).ThenBy(name => name.Key)
            .Select(name => new
            {
                name.Key,
                Calls = name.Sum(one => one.Calls),
                Refusals = name.Sum(one => one.Outcome == Outcomes.Ok ? 0 : one.Calls),
                Total = name.Sum(one => one.TotalMilliseconds),
                Max = name.Max(one => one.MaxMilliseconds),
            })
            .PageAsync(query, sum => UsageView.Of(query.By, sum.Key, sum.Calls, sum.Refusals, sum.Total, sum.Max), cancellationToken);
    }
}
