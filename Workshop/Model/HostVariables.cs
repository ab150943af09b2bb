namespace FusionSample.Workshop.Model;

/// <summary>What Aspire sets for a project by itself, the variables of its launch profile among it.</summary>
internal static class HostVariables
{
    /// <summary>The variables for a resource.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Resource resource) =>
        resource.Health is HealthCheck.Http
            ?
            [
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("ASPNETCORE_URLS", resource.Address),
                ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true"),
            ]
            : [("DOTNET_ENVIRONMENT", "Development")];
}
