using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Trace;
using StackExchange.Redis;

namespace FusionSample.ServiceDefaults.Redis;

/// <summary>The Redis client by the contract of Aspire.StackExchange.Redis, for a build without Aspire's packages.</summary>
public static class RedisClientExtensions
{
    private const string Section = "Aspire:StackExchange:Redis";

    /// <summary>
    /// Registers one <see cref="IConnectionMultiplexer"/> that connects on first use and goes on trying while Redis is away, and
    /// a distributed cache on it. A connection without any endpoint stops the service at its start.
    /// </summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="connectionName">The name under <c>ConnectionStrings</c>.</param>
    public static void AddRedisClient(this IHostApplicationBuilder builder, string connectionName)
    {
        var section = builder.Configuration.GetSection(Section);
        var named = section.GetSection(connectionName);
        var settings = new StackExchangeRedisSettings();
        section.Bind(settings);
        named.Bind(settings);
        if (builder.Configuration.GetConnectionString(connectionName) is { Length: > 0 } connectionString)
            settings.ConnectionString = connectionString;

        builder.Services.AddOptions<StackExchangeRedisSettings>(connectionName)
            .Configure(options => options.ConnectionString = settings.ConnectionString)
            .Validate(options => HasEndpoint(options.ConnectionString), NoEndpoint(connectionName))
            .ValidateOnStart();
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ =>
            ConnectionMultiplexer.Connect(Options(connectionName, settings.ConnectionString, section, named)));
        builder.Services.AddStackExchangeRedisCache(_ => { });
        builder.Services.AddOptions<RedisCacheOptions>().Configure<IServiceProvider>((cache, services) =>
            // On a thread of its own: a first connection that does not come about must not hold the caller for its whole timeout.
            cache.ConnectionMultiplexerFactory = () => Task.Run(services.GetRequiredService<IConnectionMultiplexer>));

        if (!settings.DisableTracing)
            builder.Services.ConfigureOpenTelemetryTracerProvider(t => t.AddSource("OpenTelemetry.Instrumentation.StackExchangeRedis"));
        if (!settings.DisableHealthChecks)
        {
            // Degraded, where Aspire's package says Unhealthy: a service that goes on without its cache must not be taken out of traffic.
            builder.Services.AddHealthChecks().AddRedis(
                services => services.GetRequiredService<IConnectionMultiplexer>(), "StackExchange.Redis", HealthStatus.Degraded);
        }
    }

    private static ConfigurationOptions Options(
        string name, string? connectionString, IConfigurationSection section, IConfigurationSection named)
    {
        var options = string.IsNullOrWhiteSpace(connectionString) ? new() : ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        // While Redis is away a command fails at once instead of waiting for it: what it holds can be had elsewhere.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        section.GetSection("ConfigurationOptions").Bind(options);
        named.GetSection("ConfigurationOptions").Bind(options);
        return options.EndPoints.Count > 0 ? options : throw new InvalidOperationException(NoEndpoint(name));
    }

    private static bool HasEndpoint(string? connectionString)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(connectionString) && ConfigurationOptions.Parse(connectionString).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string NoEndpoint(string name) =>
        $"No Redis server is configured. Set ConnectionStrings:{name} (environment variable ConnectionStrings__{name}) "
        + $"to 'host:port[,password=…]', or a ConnectionString in '{Section}' or '{Section}:{name}'.";
}
