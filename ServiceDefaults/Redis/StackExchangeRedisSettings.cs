namespace FusionSample.ServiceDefaults.Redis;

/// <summary>
/// The settings of Aspire.StackExchange.Redis under the same names and keys (<c>Aspire:StackExchange:Redis</c>, then its
/// section of the connection's name), so that the package can take this code's place by one line.
/// </summary>
public sealed class StackExchangeRedisSettings
{
    /// <summary><c>host:port,password=…[,ssl=true]</c>; <c>ConnectionStrings:&lt;name&gt;</c> wins over it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Leaves out the health check <c>StackExchange.Redis</c>.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>Leaves out the source <c>OpenTelemetry.Instrumentation.StackExchangeRedis</c>.</summary>
    public bool DisableTracing { get; set; }
}
