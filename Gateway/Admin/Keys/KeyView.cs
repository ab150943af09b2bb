using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Admin.Keys;

/// <summary>What is shown of a key: neither the secret nor its hash. All times are UTC.</summary>
/// <param name="Id">The part before the point.</param>
/// <param name="Owner">Who holds it.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Status"><c>active</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">The object id of the IT Admin who made it.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="LastUsedAt">The last call with it, some seconds late.</param>
internal sealed record KeyView(
    string Id, string Owner, string Role, string Status, DateTime CreatedAt, string CreatedBy, DateTime ExpiresAt, DateTime? RevokedAt, DateTime? LastUsedAt)
{
    public static KeyView Of(StoredKey key, DateTimeOffset now) => new(
        key.Id, key.Owner, key.Role,
        key.RevokedAt is not null ? "revoked" : key.ExpiresAt <= now ? "expired" : "active",
        key.CreatedAt.UtcDateTime, key.CreatedBy, key.ExpiresAt.UtcDateTime, key.RevokedAt?.UtcDateTime, key.LastUsedAt?.UtcDateTime);
}

/// <summary>The answer that shows a key, this once.</summary>
/// <param name="Id">The part before the point.</param>
/// <param name="Key">The whole key, as it is sent in <c>X-API-Key</c>.</param>
/// <param name="Owner">Who will hold it.</param>
/// <param name="Role">What it may do.</param>
/// <param name="ExpiresAt">When it ends by itself, in UTC.</param>
internal sealed record ShownKey(string Id, string Key, string Owner, string Role, DateTime ExpiresAt);
