using System.Collections.Frozen;
using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Access;

/// <summary>What the store said at one moment about keys and revocations; every request is checked against it in memory.</summary>
internal sealed class AccessList(IEnumerable<StoredKey> keys, IEnumerable<Revocation> revocations)
{
    private readonly FrozenDictionary<string, StoredKey> _keys = keys.ToFrozenDictionary(key => key.Id, StringComparer.Ordinal);

    private readonly FrozenDictionary<(RevocationKind, string), DateTimeOffset> _revoked = revocations
        .GroupBy(one => (one.Kind, one.Subject))
        .ToFrozenDictionary(same => same.Key, same => same.Max(one => one.Until));

    /// <summary>The key of that id, expired and revoked ones included; null when there is none.</summary>
    public StoredKey? FindKey(string id) => _keys.GetValueOrDefault(id);

    /// <summary>Whether tokens of this person, application or <c>uti</c> are refused at this time.</summary>
    public bool IsRevoked(RevocationKind kind, string? subject, DateTimeOffset now) =>
        subject is not null && _revoked.TryGetValue((kind, subject), out var until) && now < until;
}
