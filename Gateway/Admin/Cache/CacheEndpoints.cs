using System.Security.Claims;
using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Proxy;
using FusionSample.Gateway.Store;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.Gateway.Admin.Cache;

/// <summary>What adapters and gateways keep: dropped, so that the next call asks the external API again.</summary>
internal static class CacheEndpoints
{
    public static void MapCache(this IEndpointRouteBuilder admin)
    {
        var cache = admin.MapGroup("/cache");
        cache.MapDelete("", PurgeAllAsync).WithName("PurgeCache");
        cache.MapDelete("/{resource}", PurgeAsync).WithName("PurgeCachedResource");
    }

    private static Task<Results<Ok<PurgeAnswer>, Accepted<PurgeAnswer>, NotFound, StatusCodeHttpResult>> PurgeAllAsync(
        [AsParameters] OptionalReason reason, ClaimsPrincipal admin, HttpContext context, AdapterCaches adapters, AdminActs acts) =>
        PurgeAsync(null, reason, admin, context, adapters, acts);

    private static async Task<Results<Ok<PurgeAnswer>, Accepted<PurgeAnswer>, NotFound, StatusCodeHttpResult>> PurgeAsync(
        string? resource, [AsParameters] OptionalReason reason, ClaimsPrincipal admin, HttpContext context, AdapterCaches adapters, AdminActs acts)
    {
        // The adapters first and within the act: nothing is emptied that could not be written down, and what the gateways drop is not kept anew from what was there before.
        var done = await acts.DoAsync(admin, Mark.Cache, async _ =>
        {
            var said = await adapters.PurgeAsync(admin, resource);
            return (said, said is { IsUnknown: false, Done: > 0 } ? new AdminAct(AdminActions.PurgeCache, resource, reason.Text) : null);
        });
        switch (done)
        {
            case { Result.IsUnknown: true }:
                return TypedResults.NotFound();
            case { Result.Done: 0 }:
                context.SetProblem(ProblemTypes.AdapterUnreachable);
                return TypedResults.StatusCode(ProblemTypes.AdapterUnreachable.Status);
            case { IsTakenOver: true, Result: var all } when all.Done == all.Adapters:
                return TypedResults.Ok(new PurgeAnswer("done", all.Adapters, 0));
            default:
                return TypedResults.Accepted((string?)null, new PurgeAnswer("partly done", done.Result.Done, done.Result.Adapters - done.Result.Done));
        }
    }
}

/// <summary>What came of it.</summary>
/// <param name="Status"><c>done</c>; <c>partly done</c> when an adapter did not answer, or this gateway could not look at its store.</param>
/// <param name="Adapters">How many adapters dropped what they had.</param>
/// <param name="NotReached">How many did not answer, and may give what they have until it is past its time.</param>
internal sealed record PurgeAnswer(string Status, int Adapters, int NotReached);
