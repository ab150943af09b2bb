using System.Security.Claims;
using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Authentication.ApiKeys;
using FusionSample.Gateway.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Admin.Keys;

/// <summary>API keys: made, listed, revoked.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder admin)
    {
        var keys = admin.MapGroup("/keys");
        keys.MapPost("", CreateAsync).WithName("CreateKey");
        keys.MapGet("", ListAsync).WithName("ListKeys");
        keys.MapGet("/{id}", GetAsync).WithName("GetKey");
        keys.MapPost("/{id}/revoke", RevokeAsync).WithName("RevokeKey");
        keys.MapDelete("/{id}", DeleteAsync).WithName("DeleteKey");
    }

    private static async Task<Created<ShownKey>> CreateAsync(KeyRequest request, ClaimsPrincipal admin, AdminActs acts, TimeProvider time)
    {
        var made = ApiKey.Create();
        var now = time.GetUtcNow();
        var key = new StoredKey
        {
            Id = made.Id,
            SecretHash = made.Hash,
            Owner = request.Owner!.Trim(),
            Role = request.Role!,
            CreatedAt = now,
            CreatedBy = Caller.Of(admin).Id!,
            ExpiresAt = now + request.Life,
        };
        await acts.DoAsync(admin, Mark.Access, store =>
        {
            store.Keys.Add(key);
            return Task.FromResult((key, (AdminAct?)new(AdminActions.CreateKey, key.Id, request.Reason)));
        });
        return TypedResults.Created($"/admin/keys/{key.Id}", new ShownKey(key.Id, made.Text, key.Owner, key.Role, key.ExpiresAt.UtcDateTime));
    }

    private static async Task<Ok<AdminPage<KeyView>>> ListAsync(
        [AsParameters] PageQuery page, IDbContextFactory<GatewayStore> stores, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var newestFirst = store.Keys.AsNoTracking().OrderByDescending(key => key.CreatedAt).ThenBy(key => key.Id);
        return TypedResults.Ok(await newestFirst.PageAsync(page, key => KeyView.Of(key, now), cancellationToken));
    }

    private static async Task<Results<Ok<KeyView>, NotFound>> GetAsync(
        string id, IDbContextFactory<GatewayStore> stores, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Keys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, cancellationToken) is { } key
            ? TypedResults.Ok(KeyView.Of(key, time.GetUtcNow()))
            : TypedResults.NotFound();
    }

    private static Task<Results<Ok<KeyView>, NotFound>> RevokeAsync(string id, Reason reason, ClaimsPrincipal admin, AdminActs acts, TimeProvider time) =>
        EndAsync(id, reason.Text, admin, acts, time);

    private static Task<Results<Ok<KeyView>, NotFound>> DeleteAsync(
        string id, [AsParameters] OptionalReason reason, ClaimsPrincipal admin, AdminActs acts, TimeProvider time) =>
        EndAsync(id, reason.Text, admin, acts, time);

    // A key that was revoked before is left as it is, and no event tells of it twice.
    private static async Task<Results<Ok<KeyView>, NotFound>> EndAsync(
        string id, string? reason, ClaimsPrincipal admin, AdminActs acts, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var done = await acts.DoAsync<StoredKey?>(admin, Mark.Access, async store =>
        {
            var key = await store.Keys.SingleOrDefaultAsync(key => key.Id == id);
            if (key is null or { RevokedAt: not null })
                return (key, null);
            key.RevokedAt = now;
            return (key, new AdminAct(AdminActions.RevokeKey, id, reason));
        });
        return done.Result is { } key ? TypedResults.Ok(KeyView.Of(key, now)) : TypedResults.NotFound();
    }
}
