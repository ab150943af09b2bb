namespace FusionSample.LocalEntra.Tenant;

/// <summary>Somebody who can sign in.</summary>
/// <param name="Key">The short name in URLs.</param>
/// <param name="Name">The display name.</param>
/// <param name="ObjectId">The <c>oid</c>, the same in every application.</param>
/// <param name="Role">The one application role.</param>
/// <param name="Task">What this person of the team does, in a line.</param>
/// <param name="Scopes">The delegated scopes that were consented to for this person.</param>
public sealed record Person(string Key, string Name, string ObjectId, string Role, string Task, IReadOnlyList<string> Scopes)
{
    /// <summary>The sign-in name.</summary>
    public string UserName => $"{Key}@fusion.example";
}
