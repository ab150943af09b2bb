namespace FusionSample.Gateway.Authorization;

/// <summary>The application roles of the fusion team: what a token's <c>roles</c> claim, or an API key, names.</summary>
internal static class TeamRoles
{
    public const string Maker = "Maker";
    public const string Researcher = "Researcher";
    public const string ProDev = "ProDev";
    public const string ItAdmin = "ItAdmin";

    public static readonly IReadOnlyList<string> All = [Maker, Researcher, ProDev, ItAdmin];
}
