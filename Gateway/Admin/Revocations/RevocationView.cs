using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Admin.Revocations;

/// <summary>A revocation as it is shown. All times are UTC.</summary>
/// <param name="Id">By which it is lifted.</param>
/// <param name="Kind"><c>user</c>, <c>application</c> or <c>token</c>.</param>
/// <param name="Subject">Whose tokens are refused.</param>
/// <param name="Reason">Why.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="CreatedBy">The object id of the IT Admin.</param>
/// <param name="Until">When the longest life of such a token is over.</param>
/// <param name="Status"><c>active</c> or <c>over</c>.</param>
internal sealed record RevocationView(
    string Id, string Kind, string Subject, string Reason, DateTime CreatedAt, string CreatedBy, DateTime Until, string Status)
{
    public static RevocationView Of(Revocation one, DateTimeOffset now) => new(
        one.Id, Word(one.Kind), one.Subject, one.Reason, one.CreatedAt.UtcDateTime, one.CreatedBy, one.Until.UtcDateTime, now < one.Until ? "active" : "over");

    /// <summary>The kind as requests, answers and the audit write it.</summary>
    public static string Word(RevocationKind kind) => kind.ToString().ToLowerInvariant();
}
