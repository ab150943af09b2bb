namespace FusionSample.Workshop.Model;

/// <summary>
/// The picture of the solution as processes, built from the options alone. AppHost/AppHost.cs draws the same one for Aspire, and a
/// test compares the two variable by variable.
/// </summary>
internal sealed class ResourceGraph
{
    private ResourceGraph(WorkshopOptions options, IReadOnlyList<Resource> resources, IReadOnlyList<AddressLine> addresses)
    {
        Tenant = options.Tenant;
        IsPublic = options.PublicUrl is not null;
        HasReplicas = options.Replicas > 1;
        Resources = resources;
        Addresses = addresses;
    }

    /// <summary>What is started, each after what it waits for.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Every address that a person or a script may want, the gateway's first.</summary>
    public IReadOnlyList<AddressLine> Addresses { get; }

    /// <summary>The real tenant, or null where the stand-in signs people in.</summary>
    public RealTenant? Tenant { get; }

    /// <summary>Whether others can reach the gateway: then it takes no token of the stand-in's.</summary>
    public bool IsPublic { get; }

    /// <summary>Whether gateway and adapter run more than once: then what dies is started again, as a platform does.</summary>
    public bool HasReplicas { get; }

    /// <summary>Draws the picture.</summary>
    /// <param name="options">What the command line asks for.</param>
    /// <param name="secrets">What services share.</param>
    public static ResourceGraph Create(WorkshopOptions options, SharedSecrets secrets)
    {
        var port = options.PortBase;
        var publicUrl = options.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"http://localhost:{port}";

        // Workbench signs in where the gateway takes the stand-in's tokens; with a tenant of one's own it is registered and started by itself.
        var hasWorkbench = options is { Tenant: null, PublicUrl: null };
        var workbench = new Resource("workbench", "Workbench", HealthCheck.Http, new Endpoint("workbench", port + 6, "the page on which each of the four does their step"));
        // It takes everybody's telemetry, its own as well, and sends it on.
        var receiver = hasWorkbench && secrets.TracesKey is not null ? new TelemetryReceiver(workbench.Address, secrets.TracesKey) : null;
        Dictionary<string, string> Own(Resource resource, params IEnumerable<(string Name, string Value)> own) => Variables(options, receiver, resource, own);

        var cache = new Resource("cache", "LocalRedis", HealthCheck.Redis,
            new Endpoint("cache", port + 2, "the cache, in the Redis protocol", IsHttp: false));
        cache = cache with
        {
            Environment = Own(cache, ("LocalRedis__Port", $"{port + 2}")),
        };

        var entra = new Resource("entra", "LocalEntra", HealthCheck.Http, new Endpoint("entra", port + 3, "sign-in, in Entra ID's place"));
        entra = entra with
        {
            Environment = Own(entra,
                ("PublicUrl", entra.Address),
                ("LocalEntra__TenantId", DevelopmentIds.Tenant),
                ("LocalEntra__ClientId", DevelopmentIds.Client),
                ("LocalEntra__ApiUrl", publicUrl),
                ("LocalEntra__Clients__workbench__Secret", secrets.WorkbenchSecret),
                ("LocalEntra__Clients__workbench__RedirectUris__0", $"{workbench.Address}/signin-oidc"),
                ("LocalEntra__Clients__workbench__PostLogoutRedirectUris__0", $"{workbench.Address}/signout-callback-oidc")),
        };

        var swapi = new Resource("swapi", "LocalSwapi", HealthCheck.Http,
            new Endpoint("swapi", port + 4, "the external API's stand-in"),
            new Endpoint("swapi-faults", port + 5, "its faults, switched on and off"));
        swapi = swapi with
        {
            Environment = Own(swapi,
                ("PublicUrl", swapi.Address),
                ("LocalSwapi__FaultsPort", $"{port + 5}")),
        };
        var upstream = options.Upstream?.GetLeftPart(UriPartial.Authority) ?? swapi.Address;
        var upstreamScheme = options.Upstream?.Scheme ?? Uri.UriSchemeHttp;

        Resource[] adapters = [.. Replicas(options, "adapter", "ExternalServiceAdapter", port + 1, port + 7, "the adapter, for the gateway only").Select(adapter => adapter with
        {
            WaitsFor = options.Upstream is null ? [cache.Name, swapi.Name] : [cache.Name],
            Environment = Own(adapter,
                ("ConnectionStrings__cache", cache.Address),
                ($"services__swapi__{upstreamScheme}__0", upstream),
                ($"SWAPI_{upstreamScheme.ToUpperInvariant()}", upstream),
                ("GatewayToken__Key", secrets.GatewayTokenKey),
                ("PublicUrl", publicUrl)),
        })];

        var gateways = Replicas(options, "gateway", "Gateway", port, port + 8, "the API that a maker calls, with a token").Select(gateway => gateway with
        {
            WaitsFor = [cache.Name, .. adapters.Select(adapter => adapter.Name), .. options.Tenant is null ? [entra.Name] : Array.Empty<string>()],
            Environment = Own(gateway,
            [
                ("ConnectionStrings__cache", cache.Address),
                .. adapters.Select((adapter, index) => ($"services__adapter__http__{index}", adapter.Address)),
                ("ADAPTER_HTTP", adapters[0].Address),
                .. SignIn(options.Tenant, entra),
                .. Tunnel(options.PublicUrl),
                ("GatewayToken__Key", secrets.GatewayTokenKey),
                ("PublicUrl", publicUrl),
            ]),
        });

        workbench = workbench with
        {
            WaitsFor = [cache.Name, entra.Name, "gateway"],
            Environment = Own(workbench,
            [
                ("ConnectionStrings__cache", cache.Address),
                ("services__gateway__http__0", $"http://localhost:{port}"),
                ("GATEWAY_HTTP", $"http://localhost:{port}"),
                ($"services__swapi__{upstreamScheme}__0", upstream),
                ($"SWAPI_{upstreamScheme.ToUpperInvariant()}", upstream),
                .. options.Upstream is null ? [("ExternalApi__Faults", swapi.Endpoints[1].Address)] : Array.Empty<(string, string)>(),
                ("AzureAd__Instance", entra.Address),
                ("AzureAd__TenantId", DevelopmentIds.Tenant),
                ("AzureAd__ClientId", DevelopmentIds.Workbench),
                ("AzureAd__ClientSecret", secrets.WorkbenchSecret),
                ("AzureAd__ApiClientId", DevelopmentIds.Client),
                ("AzureAd__RequireHttpsMetadata", "false"),
                .. Traces(receiver, options.Otlp),
            ]),
        };

        Resource[] resources = [.. new[] { cache, entra, swapi }.Concat(adapters).Concat(gateways).Append(workbench).Where(resource =>
            (resource.Name != entra.Name || options.Tenant is null) && (resource.Name != swapi.Name || options.Upstream is null)
            && (resource.Name != workbench.Name || hasWorkbench))];
        var addresses = resources.SelectMany(resource => resource.Endpoints).OrderBy(endpoint => endpoint.Port)
            .Select(endpoint => new AddressLine(endpoint.Name, endpoint.Address, endpoint.About));
        if (options.Tenant is not null)
            addresses = addresses.Append(new AddressLine(entra.Name, $"{RealTenant.Instance}{options.Tenant.TenantId}", "sign-in"));
        if (options.Upstream is not null)
            addresses = addresses.Append(new AddressLine(swapi.Name, upstream, "the external API"));
        if (options.PublicUrl is not null)
            addresses = addresses.Append(new AddressLine("public", publicUrl, "the gateway, for everybody who knows the address"));
        return new ResourceGraph(options, resources, [.. addresses]);
    }

    /// <summary>The address of that name; the name must be in <see cref="Addresses"/>.</summary>
    public string AddressOf(string name) => Addresses.Single(line => line.Name == name).Address;

    // The first under the service's own name and port, the others alike in all but that.
    private static IEnumerable<Resource> Replicas(WorkshopOptions options, string name, string project, int port, int nextPort, string about) =>
        Enumerable.Range(1, options.Replicas).Select(number => number == 1
            ? new Resource(name, project, HealthCheck.Http, new Endpoint(name, port, about))
            : new Resource($"{name}-{number}", project, HealthCheck.Http, new Endpoint($"{name}-{number}", nextPort + 2 * (number - 2), "another replica of it")) { ReplicaOf = name });

    private static IEnumerable<(string Name, string Value)> SignIn(RealTenant? tenant, Resource entra) => tenant is null
        ?
        [
            ("AzureAd__Instance", entra.Address),
            ("AzureAd__TenantId", DevelopmentIds.Tenant),
            ("AzureAd__ClientId", DevelopmentIds.Client),
            ("AzureAd__RequireHttpsMetadata", "false"),
            ("AzureAd__TokenValidationParameters__ValidIssuer", $"{entra.Address}/{DevelopmentIds.Tenant}/v2.0"),
            ("Connector__ClientId", DevelopmentIds.Connector),
        ]
        :
        [
            ("AzureAd__Instance", RealTenant.Instance),
            ("AzureAd__TenantId", tenant.TenantId),
            ("AzureAd__ClientId", tenant.ClientId),
            ("Connector__ClientId", tenant.ConnectorClientId),
        ];

    // A tunnel's own program calls from this machine and says by X-Forwarded-* who called it.
    private static IEnumerable<(string Name, string Value)> Tunnel(Uri? publicUrl) =>
        publicUrl is null ? [] : [("Proxy__Known__0", "127.0.0.1"), ("Proxy__Known__1", "::1")];

    private static IEnumerable<(string Name, string Value)> Traces(TelemetryReceiver? receiver, Uri? otlp)
    {
        if (receiver is null)
            yield break;
        yield return ("Traces__Key", receiver.Key);
        if (otlp is null)
            yield break;
        yield return ("Traces__ForwardTo", TelemetryVariables.AddressOf(otlp));
        yield return ("Traces__ForwardProtocol", TelemetryVariables.ProtocolOf(otlp));
    }

    private static Dictionary<string, string> Variables(
        WorkshopOptions options, TelemetryReceiver? receiver, Resource resource, params IEnumerable<(string Name, string Value)> own) =>
        HostVariables.Of(resource)
            .Concat(TelemetryVariables.Of(resource, options.Otlp, receiver))
            .Concat(own)
            .ToDictionary(variable => variable.Name, variable => variable.Value);
}

/// <summary>What services share and nobody else knows.</summary>
/// <param name="GatewayTokenKey">Signs the gateway's tokens for the adapter.</param>
/// <param name="WorkbenchSecret">With it Workbench signs people in.</param>
/// <param name="TracesKey">With it services send their telemetry to Workbench; null where it takes none, as under AppHost, whose dashboard does.</param>
internal sealed record SharedSecrets(string GatewayTokenKey, string WorkbenchSecret, string? TracesKey = null);

/// <summary>One line of the table of addresses.</summary>
internal sealed record AddressLine(string Name, string Address, string About);
