namespace FusionSample.Workbench.SignIn;

/// <summary>The roles of the fusion team, as the gateway names them.</summary>
internal static class TeamRoles
{
    public const string Maker = "Maker";
    public const string Researcher = "Researcher";
    public const string ProDev = "ProDev";
    public const string ItAdmin = "ItAdmin";
}
