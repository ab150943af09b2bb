namespace FusionSample.AppHost;

/// <summary>Who is connected to whom, where it takes more than a call.</summary>
internal static class Wiring
{
    /// <summary>LocalRedis is a project: its address is the connection string.</summary>
    public static void IsTheCacheOf(
        this IResourceBuilder<ProjectResource> cache, IResourceBuilder<ProjectResource> adapter, IResourceBuilder<ProjectResource> gateway, IResourceBuilder<ProjectResource> workbench)
    {
        var address = cache.GetEndpoint("redis").Property(EndpointProperty.HostAndPort);
        adapter.WithEnvironment("ConnectionStrings__cache", ReferenceExpression.Create($"{address}")).WaitFor(cache);
        gateway.WithEnvironment("ConnectionStrings__cache", ReferenceExpression.Create($"{address}")).WaitFor(cache);
        workbench.WithEnvironment("ConnectionStrings__cache", ReferenceExpression.Create($"{address}")).WaitFor(cache);
    }

    /// <summary>Redis in a container.</summary>
    public static void IsTheCacheOf(
        this IResourceBuilder<RedisResource> cache, IResourceBuilder<ProjectResource> adapter, IResourceBuilder<ProjectResource> gateway, IResourceBuilder<ProjectResource> workbench)
    {
        foreach (var service in new[] { adapter, gateway, workbench })
            service.WithReference(cache).WaitFor(cache);
    }

    /// <summary>The external API itself.</summary>
    public static void IsReadBy(this IResourceBuilder<ExternalServiceResource> api, IResourceBuilder<ProjectResource> adapter, IResourceBuilder<ProjectResource> workbench)
    {
        adapter.WithReference(api);
        workbench.WithReference(api);
    }
}
