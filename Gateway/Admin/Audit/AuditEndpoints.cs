using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Admin.Audit;

/// <summary>What was done under <c>/admin</c>, by whom and why.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder admin) => admin.MapGet("/audit", ListAsync).WithName("ListAudit");

    private static async Task<Ok<AdminPage<AuditView>>> ListAsync(
        [AsParameters] AuditQuery query, IDbContextFactory<GatewayStore> stores, CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        var newestFirst = query.Of(store.Audit.AsNoTracking()).OrderByDescending(act => act.Id);
        return TypedResults.Ok(await newestFirst.PageAsync(query, AuditView.Of, cancellationToken));
    }
}

/// <summary>An act as it is shown.</summary>
/// <param name="Id">Ascending in the order of writing.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">The object id of who did it.</param>
/// <param name="ActorName">Their name at that time.</param>
/// <param name="Action">What was done.</param>
/// <param name="Target">To what.</param>
/// <param name="Reason">Why.</param>
/// <param name="CorrelationId">Under which it stands in logs and spans.</param>
internal sealed record AuditView(
    long Id, DateTime At, string Actor, string? ActorName, string Action, string? Target, string? Reason, string? CorrelationId)
{
    public static AuditView Of(AuditEvent act) =>
        new(act.Id, act.At.UtcDateTime, act.Actor, act.ActorName, act.Action, act.Target, act.Reason, act.CorrelationId);
}
