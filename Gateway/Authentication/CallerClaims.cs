using System.Security.Claims;

namespace FusionSample.Gateway.Authentication;

/// <summary>
/// Who calls, by the claims of an Entra ID access token (v2.0):
/// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
/// </summary>
internal static class CallerClaims
{
    public const string Roles = "roles";

    /// <summary>The id of the API key; this gateway's own claim, which no token can bring along.</summary>
    public const string Key = "fusion_key";

    /// <summary>The authentication type of an identity that comes of an API key.</summary>
    public const string KeyAuthentication = "ApiKey";

    /// <summary>The person, or the application's service principal, in the directory.</summary>
    public const string ObjectId = "oid";

    /// <summary>The client id of the application that the token was given to.</summary>
    public const string Application = "azp";

    private const string Scopes = "scp";
    private const string Kind = "idtyp";
    private static readonly string[] OfAPerson = ["name", "nonce", "preferred_username"];

    /// <summary>Whether the token was issued to a person: only then it carries scopes.</summary>
    public static bool IsPerson(this ClaimsPrincipal caller) => !caller.IsKey() && caller.HasClaim(claim => claim.Type == Scopes);

    /// <summary>
    /// Whether this is a person's access token beyond doubt: it names scopes, and does not say that it is an application's. What is neither
    /// this nor <see cref="IsApplication"/> is not let in.
    /// </summary>
    public static bool IsDelegated(this ClaimsPrincipal caller) =>
        !caller.IsKey() && !string.IsNullOrWhiteSpace(caller.FindFirstValue(Scopes)) && caller.FindFirstValue(Kind) != "app";

    /// <summary>
    /// Whether the token was issued to an application for itself: <c>idtyp</c> says so. That claim is optional in Entra ID; without
    /// it, an application's token names the same <c>oid</c> and <c>sub</c> and carries nothing of a person's.
    /// </summary>
    public static bool IsApplication(this ClaimsPrincipal caller) => !caller.IsKey() && !caller.IsPerson() && caller.FindFirstValue(Kind) switch
    {
        "app" => true,
        null => caller.FindFirstValue(ObjectId) is { } id && id == caller.FindFirstValue("sub") && !caller.HasClaim(claim => OfAPerson.Contains(claim.Type)),
        _ => false,
    };

    /// <summary>Whether a person has given the calling application this scope.</summary>
    public static bool HasScope(this ClaimsPrincipal caller, string scope) =>
        caller.FindFirstValue(Scopes)?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(scope, StringComparer.Ordinal) == true;

    /// <summary>The roles of the person or application.</summary>
    public static IEnumerable<string> RoleNames(this ClaimsPrincipal caller) => caller.FindAll(Roles).Select(claim => claim.Value);

    /// <summary>Whether an API key was sent, and no token.</summary>
    public static bool IsKey(this ClaimsPrincipal caller) => caller.Identity?.AuthenticationType == KeyAuthentication;

    /// <summary>The person's object id, the application's client id or the key's id; null for an anonymous caller.</summary>
    public static string? CallerId(this ClaimsPrincipal caller) => caller.IsKey()
        ? caller.FindFirstValue(Key)
        : caller.FindFirstValue(caller.IsPerson() ? ObjectId : Application) ?? caller.FindFirstValue("sub");

    /// <summary>The caller under one name, whatever its kind: <c>person:…</c>, <c>application:…</c> or <c>key:…</c>; null for an anonymous one.</summary>
    public static string? CallerName(this ClaimsPrincipal caller) =>
        caller.CallerId() is { } id ? $"{(caller.IsKey() ? "key" : caller.IsPerson() ? "person" : "application")}:{id}" : null;
}
