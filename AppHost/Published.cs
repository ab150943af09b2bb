namespace FusionSample.AppHost;

/// <summary>What only a published solution has, and a laptop can do without: a database server, and the place where TLS ends.</summary>
internal static class Published
{
    // The networks that Docker and Compose give their containers (RFC 1918). Nobody else reaches the gateway: its port is not published.
    private static readonly string[] ContainerNetworks = ["172.16.0.0/12", "192.168.0.0/16"];

    /// <summary>Keys, revocations and audit in PostgreSQL, shared by all replicas; in run mode they are a SQLite file.</summary>
    public static IResourceBuilder<ProjectResource> WithPublishedStore(this IResourceBuilder<ProjectResource> gateway)
    {
        var store = gateway.ApplicationBuilder.AddPostgres("database").WithDataVolume().AddDatabase("store");
        return gateway.WithReference(store).WaitFor(store);
    }

    /// <summary>
    /// TLS ends in the container <c>tls</c>: Caddy gets and renews the certificate for the host of the public address by itself (TLS-ALPN,
    /// RFC 8737, so that it needs no plain http and answers none), and tells the gateway the caller's address and scheme, which believes it and nobody else.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithTlsBefore(this IResourceBuilder<ProjectResource> gateway, ReferenceExpression publicUrl)
    {
        foreach (var (index, network) in ContainerNetworks.Index())
            gateway.WithEnvironment($"Proxy__Known__{index}", network);
        var address = gateway.GetEndpoint("http").Property(EndpointProperty.HostAndPort);
        gateway.ApplicationBuilder.AddContainer("tls", "docker.io/library/caddy", "2")
            .WithArgs("caddy", "reverse-proxy", "--from", publicUrl, "--to", ReferenceExpression.Create($"{address}"), "--disable-redirects")
            .WithHttpsEndpoint(port: 443, targetPort: 443)
            .WithVolume("tls-data", "/data")
            .WithExternalHttpEndpoints()
            .WaitFor(gateway);
        return gateway;
    }
}
