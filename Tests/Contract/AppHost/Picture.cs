using FusionSample.Workshop.Model;

namespace FusionSample.Tests.Contract.AppHost;

/// <summary>
/// What runs and how it is wired, as sorted lines such as <c>gateway env PublicUrl=http://localhost:5480</c>, so that a difference
/// between two pictures reads as the lines that one of them lacks.
/// </summary>
internal static class Picture
{
    /// <summary>Stands for the secret that either side generates; it must be the same wherever it is used.</summary>
    public const string Secret = "(a generated secret of 43 characters or more)";

    /// <summary>Where Aspire's dashboard receives telemetry by AppHost's http launch profile.</summary>
    public static readonly Uri Dashboard = new("http://localhost:19000");

    /// <summary>Workshop's picture, with telemetry sent where Aspire sends it.</summary>
    public static IReadOnlyList<string> OfWorkshop() =>
    [
        .. ResourceGraph.Create(new WorkshopOptions { Otlp = Dashboard }, new(Secret, Secret)).Resources.SelectMany(resource => Lines(
            resource.Name,
            resource.Project,
            resource.Endpoints.Select(endpoint => (endpoint.IsHttp ? "http" : "tcp", endpoint.Port)),
            resource.Environment,
            resource.WaitsFor,
            // Aspire waits for LocalRedis to run; Workshop also asks it PING. Neither is a call that the other side could name.
            resource.Health is HealthCheck.Http ? ["/health"] : [])).Order(StringComparer.Ordinal),
    ];

    /// <summary>The lines of one resource.</summary>
    public static IEnumerable<string> Lines(
        string name,
        string project,
        IEnumerable<(string Scheme, int Port)> endpoints,
        IEnumerable<KeyValuePair<string, string>> environment,
        IEnumerable<string> waitsFor,
        IEnumerable<string> healthPaths) =>
    [
        $"{name} is {project}",
        .. endpoints.Select(endpoint => $"{name} listens {endpoint.Scheme} {endpoint.Port}"),
        .. environment.Select(variable => $"{name} env {variable.Key}={variable.Value}"),
        .. waitsFor.Select(other => $"{name} waits for {other}"),
        .. healthPaths.Select(path => $"{name} is healthy by GET {path}"),
    ];
}
