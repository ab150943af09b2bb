using System.Security.Claims;

namespace FusionSample.Workbench.SignIn;

/// <summary>What the cookie says of a signed-in person: a name, an object id, roles, and the session's name.</summary>
internal static class Session
{
    public const string NameClaim = "name";
    public const string RoleClaim = "role";
    public const string SessionClaim = "session";

    // As Entra ID and the gateway call it.
    private const string ObjectIdClaim = "oid";

    /// <summary>The session's name; null for somebody who has not signed in.</summary>
    public static string? Of(ClaimsPrincipal person) => person.FindFirst(SessionClaim)?.Value;

    /// <summary>The object id in the tenant; null where the authority told none.</summary>
    public static string? ObjectIdOf(ClaimsPrincipal person) => person.FindFirst(ObjectIdClaim)?.Value;

    /// <summary>The person of a session.</summary>
    public static ClaimsPrincipal Create(string name, string? objectId, IEnumerable<string> roles, string session) =>
        new(new ClaimsIdentity(
            [new(NameClaim, name), new(SessionClaim, session), .. objectId is null ? Array.Empty<Claim>() : [new(ObjectIdClaim, objectId)], .. roles.Select(role => new Claim(RoleClaim, role))], "Workbench", NameClaim, RoleClaim));
}
