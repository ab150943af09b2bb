namespace FusionSample.Workshop.Model;

/// <summary>What the command line asks for.</summary>
internal sealed record WorkshopOptions
{
    /// <summary>The gateway's port when nothing else is asked for.</summary>
    public const int DefaultPortBase = 5480;

    /// <summary>The lowest port that needs no privileges anywhere.</summary>
    public const int MinPortBase = 1024;

    /// <summary>Leaves room for the ports after it.</summary>
    public const int MaxPortBase = 65000;

    /// <summary>The gateway's port; the others follow it.</summary>
    public int PortBase { get; init; } = DefaultPortBase;

    /// <summary>The most that a machine of a few cores is good for.</summary>
    public const int MaxReplicas = 4;

    /// <summary>How many gateways and how many adapters, 1 to <see cref="MaxReplicas"/>.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Scheme and host of the external API, or null for the stand-in.</summary>
    public Uri? Upstream { get; init; }

    /// <summary>The address at which others reach the gateway, through a tunnel say; null for this machine's own.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A real tenant, or null for the sign-in's stand-in.</summary>
    public RealTenant? Tenant { get; init; }

    /// <summary>Where telemetry goes, or null for nowhere.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>The file to write once all is healthy, or null for none.</summary>
    public string? ReadyFile { get; init; }
}

/// <summary>A real Entra ID tenant and the two registrations in it; AppHost has parameters of the same names.</summary>
/// <param name="TenantId">The directory (tenant) id.</param>
/// <param name="ClientId">The API's application (client) id.</param>
/// <param name="ConnectorClientId">The connector's application (client) id.</param>
internal sealed record RealTenant(string TenantId, string ClientId, string ConnectorClientId)
{
    /// <summary>Where one signs in.</summary>
    public const string Instance = "https://login.microsoftonline.com/";
}
