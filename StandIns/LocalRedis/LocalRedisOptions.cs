using System.ComponentModel.DataAnnotations;

namespace FusionSample.LocalRedis;

/// <summary>The section <c>LocalRedis</c>.</summary>
public sealed class LocalRedisOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "LocalRedis";

    /// <summary>The TCP port on loopback, 1 to 65535.</summary>
    [Range(1, 65535, ErrorMessage = "LocalRedis:Port (environment variable LocalRedis__Port) must be from 1 to 65535, for example 5482.")]
    public int Port { get; set; } = 5482;
}
