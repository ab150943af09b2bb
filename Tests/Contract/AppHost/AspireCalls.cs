using System.Text.Json;
using FusionSample.Tests.Support;
using FusionSample.Workshop.Model;

namespace FusionSample.Tests.Contract.AppHost;

/// <summary>
/// What each call of AppHost.cs means in run mode: the records that it leaves on a resource, references expanded into the variables
/// that Aspire 13 gives. A call that is not here is not known.
/// </summary>
internal static class AspireCalls
{
    /// <summary>Calls that say how the dashboard looks or how it is published, and put nothing into a process's environment.</summary>
    public static readonly IReadOnlySet<string> Cosmetic = new HashSet<string>
    {
        "WithUrlForEndpoint", "WithExternalHttpEndpoints", "WithFaultCommands", "AddDockerComposeEnvironment", "ExcludeFromManifest", "Build", "Run",
    };

    /// <summary>Calls whose removal must be noticed.</summary>
    public static readonly IReadOnlySet<string> Compared = new HashSet<string>
    {
        "AddProject", "AddParameter", "AddRedis", "AddExternalService", "WithReference", "WaitFor", "WithEnvironment", "WithEndpoint",
        "WithHttpEndpoint", "WithHttpHealthCheck", "AddWorkbench", "IsTheCacheOf", "SignsInAt",
    };

    // As many as Workshop starts when nobody asks for more.
    private const int Replicas = 1;

    /// <summary>The names of a call's parameters in their order, as far as AppHost.cs may use them; null for an unknown call.</summary>
    public static string[]? ParametersOf(string method) => method switch
    {
        "AddProject" => ["name"],
        "AddParameter" => ["name", "value", "secret", "persist"],
        "WithReference" or "WaitFor" => ["source"],
        "WithEnvironment" => ["name", "value"],
        "WithEndpoint" => ["port", "targetPort", "scheme", "name", "env"],
        "WithHttpEndpoint" => ["port", "targetPort", "name", "env"],
        "WithHttpHealthCheck" => ["path"],
        "GetEndpoint" => ["name"],
        "Property" => ["property"],
        "Parse" => ["value"],
        "WithReplicas" => ["replicas"],
        _ => null,
    };

    /// <summary>Carries a call out; null when there is no such call on such a value.</summary>
    public static object? Invoke(object? receiver, string method, string? project, IReadOnlyDictionary<string, object?> arguments)
    {
        object? Argument(string name) => arguments.GetValueOrDefault(name);
        string Text(string name) => (string)Argument(name)!;

        switch (receiver, method)
        {
            case (AppBuilder app, "AddProject") when project is not null:
                return AddProject(app, Text("name"), project);
            case (AppBuilder, "AddParameter") when Argument("value") is string value:
                return new AppParameter(value);
            case (AppBuilder, "AddParameter") when Argument("value") is AppParameter generated && Argument("secret") is true:
                return generated;
            case (AppResource resource, "WithReference") when Argument("source") is AppEndpoint endpoint:
                resource.Environment.Add($"services__{endpoint.Resource.Name}__{endpoint.Name}__0", endpoint.Url);
                resource.Environment.Add($"{endpoint.Resource.Name}_{endpoint.Name}".ToUpperInvariant(), endpoint.Url);
                return resource;
            case (AppResource resource, "WithEnvironment") when ValueOf(Argument("value")) is { } value:
                resource.Environment.Add(Text("name"), value);
                return resource;
            case (AppResource resource, "WaitFor") when Argument("source") is AppResource other:
                resource.WaitsFor.Add(other.Name);
                return resource;
            case (AppResource resource, "WithEndpoint") when Argument("scheme") is string scheme:
                return AddEndpoint(resource, scheme, Text("name"), Text("env"));
            case (AppResource resource, "WithHttpEndpoint"):
                return AddEndpoint(resource, "http", Text("name"), Text("env"));
            case (AppResource resource, "WithHttpHealthCheck") when resource.Endpoints.ContainsKey("http"):
                resource.HealthPaths.Add(Text("path"));
                return resource;
            case (AppResource resource, "WithReplicas") when Argument("replicas") is Replicas:
                return resource;
            case (AppResource resource, "GetEndpoint") when resource.Endpoints.ContainsKey(Text("name")):
                return new AppEndpoint(resource, Text("name"));
            case (AppEndpoint endpoint, "Property") when Argument("property") is "HostAndPort":
                return new AppText(endpoint.HostAndPort);
            default:
                return null;
        }
    }

    /// <summary>A value as the text that a variable gets; null for what cannot stand there.</summary>
    public static string? ValueOf(object? value) => value switch
    {
        string text => text,
        AppText text => text.Value,
        AppParameter parameter => parameter.Value,
        AppEndpoint endpoint => endpoint.Url,
        _ => null,
    };

    private static AppResource AddProject(AppBuilder app, string name, string project)
    {
        var resource = new AppResource(name, project);
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(FolderOf(project), "Properties", "launchSettings.json")));
        var profile = settings.RootElement.GetProperty("profiles").EnumerateObject().First().Value;
        foreach (var variable in profile.GetProperty("environmentVariables").EnumerateObject())
            resource.Environment.Add(variable.Name, variable.Value.GetString()!);
        if (profile.TryGetProperty("applicationUrl", out var urls))
        {
            var url = new Uri(urls.GetString()!);
            resource.Endpoints.Add(url.Scheme, (url.Scheme, url.Port));
            resource.Environment.Add("ASPNETCORE_URLS", url.GetLeftPart(UriPartial.Authority));
            resource.Environment.Add("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true");
        }

        // OTEL_EXPORTER_OTLP_HEADERS, a key of Aspire's own dashboard, has nothing to stand against it.
        foreach (var (variable, value) in TelemetryOf(name))
            resource.Environment.Add(variable, value);
        app.Resources.Add(resource);
        return resource;
    }

    private static IEnumerable<(string Name, string Value)> TelemetryOf(string name) =>
    [
        ("OTEL_SERVICE_NAME", name),
        ("OTEL_RESOURCE_ATTRIBUTES", $"service.instance.id={name}"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Picture.Dashboard.GetLeftPart(UriPartial.Authority)),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
        ("OTEL_TRACES_SAMPLER", "always_on"),
        ("OTEL_BSP_SCHEDULE_DELAY", "1000"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "1000"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "1000"),
    ];

    // Aspire picks such a port at start and says it by the variable; here it is the one that Workshop has picked.
    private static AppResource AddEndpoint(AppResource resource, string scheme, string name, string variable)
    {
        var ports = ResourceGraph.Create(new WorkshopOptions(), new("", "")).Resources
            .Where(other => other.Name == resource.Name).SelectMany(other => other.Endpoints)
            .Where(endpoint => endpoint.Name == name || !endpoint.IsHttp);
        var port = ports.FirstOrDefault()?.Port ?? 0;
        resource.Endpoints.Add(name, (scheme, port));
        resource.Environment.Add(variable, $"{port}");
        return resource;
    }

    private static string FolderOf(string project) =>
        project.StartsWith("Local", StringComparison.Ordinal) ? Path.Combine("StandIns", project) : project;
}
