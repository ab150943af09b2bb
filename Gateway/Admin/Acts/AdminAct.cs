using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Admin.Acts;

/// <summary>What was done, for the audit.</summary>
/// <param name="Action">One of <see cref="AdminActions"/>.</param>
/// <param name="Target">To what.</param>
/// <param name="Reason">Why, in the IT Admin's words; at most <see cref="AuditEvent.MaxReasonLength"/> characters.</param>
internal sealed record AdminAct(string Action, string? Target, string? Reason);

/// <summary>What the IT Admin can do, as the audit names it.</summary>
internal static class AdminActions
{
    public const string CreateKey = "key.create";
    public const string RevokeKey = "key.revoke";
    public const string Revoke = "revocation.create";
    public const string Lift = "revocation.lift";
    public const string RefreshSigningKeys = "signing-keys.refresh";
    public const string PurgeCache = "cache.purge";
}
