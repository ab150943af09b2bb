namespace FusionSample.Gateway.Authorization;

/// <summary>
/// The table of who may do what, by operation: those of the published definition, and the gateway's own. What is not in it nobody
/// may. A test walks every mapped endpoint and the definition, and docs/roles.md, so that the four stay equal.
/// </summary>
internal static class Permissions
{
    private static readonly Dictionary<string, Permission> Table = new(StringComparer.Ordinal)
    {
        ["ListPeople"] = Permission.Read,
        ["GetPerson"] = Permission.Read,
        ["ListPlanets"] = Permission.Read,
        ["GetPlanet"] = Permission.Read,
        ["ListFilms"] = Permission.Read,
        ["GetFilm"] = Permission.Read,
        ["ListSpecies"] = Permission.Read,
        ["GetSpecies"] = Permission.Read,
        ["ListVehicles"] = Permission.Read,
        ["GetVehicle"] = Permission.Read,
        ["ListStarships"] = Permission.Read,
        ["GetStarship"] = Permission.Read,
        ["FindRecords"] = Permission.Read,
        ["GetRecord"] = Permission.Read,
        ["GetRecordByName"] = Permission.Read,
        ["ListResources"] = Permission.Read,
        ["ListSortFields"] = Permission.Read,
        ["GetRecordSchema"] = Permission.Read,
        ["TestConnection"] = Permission.Read,
        ["GetMe"] = Permission.SignedIn,
        ["CreateKey"] = Permission.Manage,
        ["ListKeys"] = Permission.Manage,
        ["GetKey"] = Permission.Manage,
        ["RevokeKey"] = Permission.Manage,
        ["DeleteKey"] = Permission.Manage,
        ["CreateRevocation"] = Permission.Manage,
        ["ListRevocations"] = Permission.Manage,
        ["LiftRevocation"] = Permission.Manage,
        ["DeleteRevocation"] = Permission.Manage,
        ["RefreshSigningKeys"] = Permission.Manage,
        ["PurgeCache"] = Permission.Manage,
        ["PurgeCachedResource"] = Permission.Manage,
        ["ListAudit"] = Permission.Manage,
        ["ListUsage"] = Permission.Manage,
    };

    /// <summary>All operations with their permission.</summary>
    public static IReadOnlyDictionary<string, Permission> All => Table;

    /// <summary>What an operation takes; null for one that is not in the table.</summary>
    public static Permission? Of(string? operation) => operation is null ? null : Table.GetValueOrDefault(operation);
}
