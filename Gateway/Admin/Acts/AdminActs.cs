using System.Security.Claims;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Store;
using FusionSample.ServiceDefaults.Correlation;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Admin.Acts;

/// <summary>
/// Does what the IT Admin asks for: change, audit event and mark in one transaction, so that none of them is there without the
/// others; then this replica takes the change over, and the others are told. All of it before the answer.
/// </summary>
internal sealed partial class AdminActs(
    IDbContextFactory<GatewayStore> stores, AccessWatch watch, MarkAnnouncements announcements, TimeProvider time, ILogger<AdminActs> logger)
{
    /// <summary>Does one act.</summary>
    /// <param name="admin">Who asks.</param>
    /// <param name="mark">The mark that grows with the change.</param>
    /// <param name="change">Changes the store without saving, and says what was done; no act when there was nothing to do.</param>
    /// <returns>What <paramref name="change"/> returned, and whether this replica has taken it over.</returns>
    /// <exception cref="System.Data.Common.DbException">The store failed, as this or as the cause: nothing was done, unless the connection broke off with the commit under way.</exception>
    public async Task<Done<T>> DoAsync<T>(ClaimsPrincipal admin, string mark, Func<GatewayStore, Task<(T Result, AdminAct? Act)>> change)
    {
        // Without the request's cancellation: what was begun is ended and written down although nobody waits for it any more.
        await using var store = await stores.CreateDbContextAsync();
        await using var transaction = await store.Database.BeginTransactionAsync();
        // First, because it holds up all other acts until this one is committed: what 'change' reads stays as it is.
        await GrowAsync(store, mark);
        var (result, act) = await change(store);
        if (act is null)
            return new(result, IsTakenOver: true);

        var written = Event(admin, act);
        store.Audit.Add(written);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        LogAct(logger, act.Action, act.Target ?? "everything", written.Actor, act.Reason ?? "no reason given", written.CorrelationId);
        announcements.Announce(mark);
        return new(result, await watch.TakeOverAsync(mark, CancellationToken.None));
    }

    private static Task GrowAsync(GatewayStore store, string mark) => store.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Marks" ("Name", "Version") VALUES ({mark}, 1)
        ON CONFLICT ("Name") DO UPDATE SET "Version" = "Marks"."Version" + 1
        """);

    private AuditEvent Event(ClaimsPrincipal admin, AdminAct act) => new()
    {
        At = time.GetUtcNow(),
        Actor = Caller.Of(admin).Id!,
        ActorName = admin.FindFirstValue("name") is { } name ? name[..Math.Min(name.Length, AuditEvent.MaxActorNameLength)] : null,
        Action = act.Action,
        Target = act.Target,
        Reason = act.Reason,
        CorrelationId = CorrelationId.Current,
    };

    [LoggerMessage(LogLevel.Information, "Administration: {Action} of {Target} by {Actor}, because: {Reason} ({CorrelationId})")]
    private static partial void LogAct(ILogger logger, string action, string target, string actor, string reason, string? correlationId);
}

/// <summary>What an act gave, and whether this replica already goes by it.</summary>
internal sealed record Done<T>(T Result, bool IsTakenOver);
