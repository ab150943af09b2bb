using FusionSample.Gateway.Authentication;

namespace FusionSample.Gateway.Authorization;

/// <summary>What a caller must have for an operation.</summary>
/// <param name="Scope">A person: the delegated scope that the calling application was given.</param>
/// <param name="Roles">A person or a key: one of these roles.</param>
/// <param name="ApplicationRole">An application that acts for itself: this role. Null where a person is needed.</param>
/// <param name="TakesKeys">Whether an API key is enough.</param>
internal sealed record Permission(string Scope, IReadOnlyList<string> Roles, string? ApplicationRole, bool TakesKeys)
{
    /// <summary>Reads the catalogue.</summary>
    public static readonly Permission Read = new("Catalogue.Read", TeamRoles.All, ApplicationRole: "Catalogue.Read", TakesKeys: true);

    /// <summary>Asks who one is: for those who sign in.</summary>
    public static readonly Permission SignedIn = new("Catalogue.Read", TeamRoles.All, ApplicationRole: null, TakesKeys: false);

    /// <summary>Administers the gateway: in person, so that the audit names somebody.</summary>
    public static readonly Permission Manage = new("Catalogue.Manage", [TeamRoles.ItAdmin], ApplicationRole: null, TakesKeys: false);

    /// <summary>What the caller lacks, as a sentence for them; null when they may.</summary>
    public string? WhatIsMissing(Caller caller)
    {
        if (caller.IsKey)
            return !TakesKeys ? "An API key is not enough for this: sign in." : HasRole(caller) ? null : NoRole;
        if (caller.IsApplication)
        {
            if (ApplicationRole is null)
                return "This takes a person: an application cannot do it for itself.";
            return caller.Roles.Contains(ApplicationRole) ? null
                : $"The application lacks the application permission '{ApplicationRole}'. Ask the IT Admin for it.";
        }

        if (!caller.Scopes.Contains(Scope))
            return $"The sign-in lacks the permission (scope) '{Scope}'. Ask the IT Admin for it.";
        return HasRole(caller) ? null : NoRole;
    }

    private string NoRole => Roles.Count == 1 ? $"This takes the role {Roles[0]}." : $"This takes one of the roles {string.Join(", ", Roles)}. Ask the IT Admin for one.";

    private bool HasRole(Caller caller) => caller.Roles.Any(Roles.Contains);
}
