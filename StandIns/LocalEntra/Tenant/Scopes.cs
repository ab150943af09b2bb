namespace FusionSample.LocalEntra.Tenant;

/// <summary>What the API exposes, as its app registration would list it.</summary>
internal static class Scopes
{
    /// <summary>A delegated scope, and the application role of the same name.</summary>
    public const string Read = "Catalogue.Read";

    public const string Manage = "Catalogue.Manage";

    public static readonly IReadOnlyList<string> All = [Read, Manage];
}
