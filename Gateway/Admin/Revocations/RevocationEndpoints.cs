using System.Security.Claims;
using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Store;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Admin.Revocations;

/// <summary>Users, applications and single tokens that are refused although their tokens are valid.</summary>
internal static class RevocationEndpoints
{
    public static void MapRevocations(this IEndpointRouteBuilder admin)
    {
        var revocations = admin.MapGroup("/revocations");
        revocations.MapPost("", CreateAsync).WithName("CreateRevocation");
        revocations.MapGet("", ListAsync).WithName("ListRevocations");
        revocations.MapPost("/{id}/lift", LiftAsync).WithName("LiftRevocation");
        revocations.MapDelete("/{id}", DeleteAsync).WithName("DeleteRevocation");
    }

    private static async Task<Results<Created<RevocationView>, StatusCodeHttpResult>> CreateAsync(
        RevocationRequest request, ClaimsPrincipal admin, HttpContext context, AdminActs acts, IOptions<RevocationOptions> options, TimeProvider time)
    {
        if (request.IsOf(admin))
        {
            context.SetProblem(ProblemTypes.InvalidRequest, "'subject' is yourself: you would lock yourself out and could not lift it again. Ask another IT Admin.");
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        var now = time.GetUtcNow();
        var made = new Revocation
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = request.OfKind,
            Subject = request.Id,
            Reason = request.Reason!.Trim(),
            CreatedAt = now,
            CreatedBy = Caller.Of(admin).Id!,
            Until = now + options.Value.LongestTokenLife,
        };
        await acts.DoAsync(admin, Mark.Access, async store =>
        {
            // One for each subject, the longer one, so that lifting it lifts it.
            store.Revocations.RemoveRange(await store.Revocations.Where(one => one.Kind == made.Kind && one.Subject == made.Subject).ToListAsync());
            store.Revocations.Add(made);
            return (made, Act(AdminActions.Revoke, made, made.Reason));
        });
        return TypedResults.Created($"/admin/revocations/{made.Id}", RevocationView.Of(made, now));
    }

    private static async Task<Ok<AdminPage<RevocationView>>> ListAsync(
        [AsParameters] PageQuery page, IDbContextFactory<GatewayStore> stores, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var newestFirst = store.Revocations.AsNoTracking().OrderByDescending(one => one.CreatedAt).ThenBy(one => one.Id);
        return TypedResults.Ok(await newestFirst.PageAsync(page, one => RevocationView.Of(one, now), cancellationToken));
    }

    private static Task<Results<Ok<RevocationView>, NotFound>> LiftAsync(
        string id, Reason reason, ClaimsPrincipal admin, AdminActs acts, TimeProvider time) =>
        EndAsync(id, reason.Text, admin, acts, time);

    private static Task<Results<Ok<RevocationView>, NotFound>> DeleteAsync(
        string id, [AsParameters] OptionalReason reason, ClaimsPrincipal admin, AdminActs acts, TimeProvider time) =>
        EndAsync(id, reason.Text, admin, acts, time);

    private static async Task<Results<Ok<RevocationView>, NotFound>> EndAsync(
        string id, string? reason, ClaimsPrincipal admin, AdminActs acts, TimeProvider time)
    {
        var done = await acts.DoAsync<Revocation?>(admin, Mark.Access, async store =>
        {
            if (await store.Revocations.SingleOrDefaultAsync(one => one.Id == id) is not { } revocation)
                return (null, null);
            store.Revocations.Remove(revocation);
            return (revocation, Act(AdminActions.Lift, revocation, reason));
        });
        return done.Result is { } lifted ? TypedResults.Ok(RevocationView.Of(lifted, time.GetUtcNow()) with { Status = "lifted" }) : TypedResults.NotFound();
    }

    private static AdminAct Act(string action, Revocation revocation, string? reason) =>
        new(action, $"{RevocationView.Word(revocation.Kind)}:{revocation.Subject}", reason);
}
