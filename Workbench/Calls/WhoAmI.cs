namespace FusionSample.Workbench.Calls;

/// <summary>Who the gateway takes somebody for.</summary>
/// <param name="Roles">The roles of the fusion team.</param>
internal sealed record WhoAmI(IReadOnlyList<string> Roles);
