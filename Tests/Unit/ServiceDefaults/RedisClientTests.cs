using FusionSample.ServiceDefaults.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace FusionSample.Tests.Unit.ServiceDefaults;

/// <summary>The contract of Aspire.StackExchange.Redis' AddRedisClient, point by point.</summary>
public class RedisClientTests
{
    [Theory]
    [InlineData("a:1", "b:2", "c:3", "c:3")] // ConnectionStrings:<name> wins
    [InlineData("a:1", "b:2", null, "b:2")] // then the section of the name
    [InlineData("a:1", null, null, "a:1")] // then the section for all
    public void The_nearest_connection_string_wins(string? common, string? named, string? connectionString, string expected)
    {
        using var services = Services(
            ("Aspire:StackExchange:Redis:ConnectionString", common),
            ("Aspire:StackExchange:Redis:cache:ConnectionString", named),
            ("ConnectionStrings:cache", connectionString));

        var endpoint = Assert.Single(services.GetRequiredService<IConnectionMultiplexer>().GetEndPoints());

        Assert.Equal(expected, endpoint.ToString()!.Split('/')[^1]);
    }

    [Fact]
    public void Without_any_endpoint_the_error_names_the_key()
    {
        using var services = Services();

        var error = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IConnectionMultiplexer>());

        Assert.Contains("ConnectionStrings:cache", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_away_is_no_error_and_the_connection_is_one()
    {
        using var services = Services(("ConnectionStrings:cache", "127.0.0.1:1,connectTimeout=100"));

        var connection = services.GetRequiredService<IConnectionMultiplexer>();

        Assert.False(connection.IsConnected);
        Assert.Same(connection, services.GetRequiredService<IConnectionMultiplexer>());
    }

    [Fact]
    public void The_subsection_sets_options_of_the_client()
    {
        using var services = Services(
            ("ConnectionStrings:cache", "127.0.0.1:1"),
            ("Aspire:StackExchange:Redis:ConfigurationOptions:ConnectTimeout", "123"),
            ("Aspire:StackExchange:Redis:cache:ConfigurationOptions:ClientName", "somebody"));

        var connection = (ConnectionMultiplexer)services.GetRequiredService<IConnectionMultiplexer>();

        Assert.Contains("connectTimeout=123", connection.Configuration, StringComparison.Ordinal);
        Assert.Equal("somebody", connection.ClientName);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("true", 0)]
    public void The_health_check_has_aspires_name_and_can_be_left_out(string? disabled, int count)
    {
        using var services = Services(("Aspire:StackExchange:Redis:cache:DisableHealthChecks", disabled));

        var checks = services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Assert.Equal(count, checks.Count(check => check.Name == "StackExchange.Redis"));
        Assert.All(checks, check => Assert.Equal(HealthStatus.Degraded, check.FailureStatus));
    }

    private static ServiceProvider Services(params (string Key, string? Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings
            .Where(setting => setting.Value is not null)
            .ToDictionary(setting => setting.Key, setting => (string?)setting.Value)
            .Append(new("Aspire:StackExchange:Redis:ConfigurationOptions:ConnectRetry", "1"))
            .ToDictionary());
        builder.AddRedisClient("cache");
        return builder.Services.BuildServiceProvider();
    }
}
