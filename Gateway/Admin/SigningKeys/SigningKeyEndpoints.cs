using System.Security.Claims;
using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.Gateway.Admin.SigningKeys;

/// <summary>The issuer's signing keys: read again now, so that a withdrawn one is refused by all replicas.</summary>
internal static class SigningKeyEndpoints
{
    public static void MapSigningKeys(this IEndpointRouteBuilder admin) =>
        admin.MapPost("/signing-keys/refresh", RefreshAsync).WithName("RefreshSigningKeys");

    // 202 when this replica could not read them at once: it goes on trying.
    private static async Task<Results<Ok<RefreshAnswer>, Accepted<RefreshAnswer>>> RefreshAsync(OptionalReason? reason, ClaimsPrincipal admin, AdminActs acts)
    {
        var done = await acts.DoAsync(admin, Mark.SigningKeys, _ =>
            Task.FromResult((true, (AdminAct?)new(AdminActions.RefreshSigningKeys, null, reason?.Text))));
        return done.IsTakenOver
            ? TypedResults.Ok(new RefreshAnswer("done"))
            : TypedResults.Accepted((string?)null, new RefreshAnswer("tried again"));
    }
}

/// <summary>What came of it on this replica.</summary>
/// <param name="Status"><c>done</c>, or <c>tried again</c> when the issuer could not be reached.</param>
internal sealed record RefreshAnswer(string Status);
