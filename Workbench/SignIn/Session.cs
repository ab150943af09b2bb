using System.Security.Claims;

namespace FusionSample.Workbench.SignIn;

/// <summary>What the cookie says of a signed-in person: a name, roles, and the session's name.</summary>
internal static class Session
{
    public const string NameClaim = "name";
    public const string RoleClaim = "role";
    public const string SessionClaim = "session";

    /// <summary>The session's name; null for somebody who has not signed in.</summary>
    public static string? Of(ClaimsPrincipal person) => person.FindFirst(SessionClaim)?.Value;

    /// <summary>The person of a session.</summary>
    public static ClaimsPrincipal Create(string name, IEnumerable<string> roles, string session) =>
        new(new ClaimsIdentity(
            [new(NameClaim, name), new(SessionClaim, session), .. roles.Select(role => new Claim(RoleClaim, role))], "Workbench", NameClaim, RoleClaim));
}
