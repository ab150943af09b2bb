using System.Security.Claims;

namespace FusionSample.Gateway.Authentication;

/// <summary>
/// A caller, with what each request asks of the claims read from them once, by the claims of an Entra ID access token (v2.0):
/// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
/// </summary>
internal sealed class Caller : ClaimsPrincipal
{
    private const string Kind = "idtyp";
    private static readonly string[] OfAPerson = ["name", "nonce", "preferred_username"];

    /// <summary>Reads the claims.</summary>
    public Caller(ClaimsPrincipal claims)
        : base(claims)
    {
        IsKey = Identity?.AuthenticationType == CallerClaims.KeyAuthentication;
        IsPerson = !IsKey && HasClaim(claim => claim.Type == CallerClaims.Scope);
        IsApplication = !IsKey && !IsPerson && FindFirstValue(Kind) switch
        {
            "app" => true,
            null => FindFirstValue(CallerClaims.ObjectId) is { } id && id == FindFirstValue("sub") && !HasClaim(claim => OfAPerson.Contains(claim.Type)),
            _ => false,
        };
        Scopes = FindFirstValue(CallerClaims.Scope)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        IsDelegated = !IsKey && Scopes.Count > 0 && FindFirstValue(Kind) != "app";
        Roles = [.. FindAll(CallerClaims.Roles).Select(claim => claim.Value)];
        Id = IsKey ? FindFirstValue(CallerClaims.Key) : FindFirstValue(IsPerson ? CallerClaims.ObjectId : CallerClaims.Application) ?? FindFirstValue("sub");
        Name = Id is null ? null : $"{(IsKey ? "key" : IsPerson ? "person" : "application")}:{Id}";
    }

    /// <summary>Whether an API key was sent, and no token.</summary>
    public bool IsKey { get; }

    /// <summary>Whether the token was issued to a person: only then it carries scopes.</summary>
    public bool IsPerson { get; }

    /// <summary>
    /// Whether this is a person's access token beyond doubt: it names scopes, and does not say that it is an application's. What is neither
    /// this nor <see cref="IsApplication"/> is not let in.
    /// </summary>
    public bool IsDelegated { get; }

    /// <summary>
    /// Whether the token was issued to an application for itself: <c>idtyp</c> says so. That claim is optional in Entra ID; without
    /// it, an application's token names the same <c>oid</c> and <c>sub</c> and carries nothing of a person's.
    /// </summary>
    public bool IsApplication { get; }

    /// <summary>What a person has given the calling application.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The roles of the person or application.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>The person's object id, the application's client id or the key's id; null for an anonymous caller.</summary>
    public string? Id { get; }

    /// <summary>The caller under one name, whatever its kind: <c>person:…</c>, <c>application:…</c> or <c>key:…</c>; null for an anonymous one.</summary>
    public string? Name { get; }

    /// <summary>All that the adapter is told of the caller, as one text.</summary>
    public string Signature => field ??= string.Join('\0', [Name, .. Roles.Order(StringComparer.Ordinal)]);

    /// <summary>The caller that authentication has found.</summary>
    public static Caller Of(ClaimsPrincipal user) => user as Caller ?? new Caller(user);

    private string? FindFirstValue(string type) => FindFirst(type)?.Value;
}
