using FusionSample.Workshop.Model;

namespace FusionSample.Bench.Setting;

/// <summary>The services as Workshop would start them, and what the bench sets beside that.</summary>
internal sealed class ServiceResources(int portBase, int otlpPort, string gatewayTokenKey, string folder)
{
    /// <summary>How many ports are needed: Workshop's block.</summary>
    public const int Ports = 7;

    // Set above any load that one machine gives, so that each call is counted and none is refused.
    private const string NoLimit = "10000000";

    private readonly IReadOnlyList<Resource> _resources = ResourceGraph.Create(
        new WorkshopOptions { PortBase = portBase, Otlp = new Uri($"http://localhost:{otlpPort}") }, new(gatewayTokenKey, "nobody signs in to Workbench")).Resources;

    /// <summary>Whether what is started from now on tells perf the names of its methods.</summary>
    public bool NamesForPerf { get; set; }

    /// <summary>The port of the cache.</summary>
    public int RedisPort => Find("cache").Endpoints[0].Port;

    /// <summary>The sign-in.</summary>
    public Resource Entra => Find("entra");

    /// <summary>The external API.</summary>
    public Resource Swapi => Find("swapi");

    /// <summary>One more gateway, on a port of its own.</summary>
    /// <param name="changes">Settings of its own, by environment variable; null takes one away.</param>
    public Resource Gateway(params IEnumerable<(string Name, string? Value)> changes) => WithPort(With(Find("gateway"),
    [
        ("Limits__RequestsPerMinute", NoLimit),
        ("Limits__RequestsPerMinutePerAddress", NoLimit),
        ("Store__Folder", Path.Combine(folder, "store")),
        .. changes,
    ]));

    /// <summary>The adapter behind the others.</summary>
    /// <param name="changes">Settings of its own, by environment variable; null takes one away.</param>
    public Resource Adapter(params IEnumerable<(string Name, string? Value)> changes) => With(Find("adapter"),
    [
        // No answer changes, or is asked for again, in the middle of a round.
        ("Cache__FreshFor", "12:00:00"),
        .. changes,
    ]);

    /// <summary>An adapter that is itself measured, on a port of its own.</summary>
    /// <param name="changes">Settings of its own, by environment variable; null takes one away.</param>
    public Resource SecondAdapter(params IEnumerable<(string Name, string? Value)> changes) => WithPort(Adapter(changes));

    private static Resource WithPort(Resource resource)
    {
        var endpoint = resource.Endpoints[0] with { Port = Processes.Ports.One() };
        return resource with
        {
            Endpoints = [endpoint],
            Environment = new Dictionary<string, string>(resource.Environment) { ["ASPNETCORE_URLS"] = endpoint.Address },
        };
    }

    private Resource With(Resource resource, IEnumerable<(string Name, string? Value)> changes)
    {
        var environment = resource.Environment.ToDictionary();
        environment["OTEL_TRACES_SAMPLER"] = "parentbased_traceidratio";
        environment["OTEL_TRACES_SAMPLER_ARG"] = "0.1";
        if (NamesForPerf)
        {
            environment["DOTNET_PerfMapEnabled"] = "1";
            // Else the code lies in a mapping whose addresses are not those of the names.
            environment["DOTNET_EnableWriteXorExecute"] = "0";
        }

        foreach (var (name, value) in changes)
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }

        return resource with { Environment = environment };
    }

    private Resource Find(string name) => _resources.Single(resource => resource.Name == name);
}
