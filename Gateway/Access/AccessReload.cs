using FusionSample.Gateway.Store;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Access;

/// <summary>Reads keys and revocations again when either has changed.</summary>
internal sealed class AccessReload(IDbContextFactory<GatewayStore> stores, AccessState state, TimeProvider time) : IOnMark
{
    /// <summary>How long a key that has ended is still known as such, and not merely unknown.</summary>
    private static readonly TimeSpan KnownAfterEnd = TimeSpan.FromDays(1);

    public string Mark => Store.Mark.Access;

    public async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var lately = now - KnownAfterEnd;
        var keys = await store.Keys.AsNoTracking()
            .Where(key => key.ExpiresAt > lately && (key.RevokedAt == null || key.RevokedAt > lately))
            .ToListAsync(cancellationToken);
        var revocations = await store.Revocations.AsNoTracking().Where(one => one.Until > now).ToListAsync(cancellationToken);
        state.Read(new AccessList(keys, revocations));
    }
}
