namespace FusionSample.Workshop.Model;

/// <summary>One service as a process: what Aspire calls a project resource.</summary>
/// <param name="Name">Its name here, in AppHost and in telemetry.</param>
/// <param name="Project">The project, and so the assembly, that is started.</param>
/// <param name="Health">How it is asked whether it is ready.</param>
/// <param name="Endpoints">Where it listens; the first is the one that is asked for its health.</param>
internal sealed record Resource(string Name, string Project, HealthCheck Health, params IReadOnlyList<Endpoint> Endpoints)
{
    /// <summary>The variables that Aspire would give it, nothing of the shell's.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The service that it is one of several processes of; null for the first or only one.</summary>
    public string? ReplicaOf { get; init; }

    /// <summary>The resources that must be healthy before it starts.</summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>The address of the first endpoint.</summary>
    public string Address => Endpoints[0].Address;
}

/// <summary>How a resource is asked whether it is ready.</summary>
internal enum HealthCheck
{
    /// <summary>GET /health answers 200.</summary>
    Http,

    /// <summary>PING is answered, in the Redis protocol.</summary>
    Redis,
}
