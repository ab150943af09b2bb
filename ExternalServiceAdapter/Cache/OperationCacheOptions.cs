namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>What is different for one operation (section <c>Cache:Operations:ID</c>); what is blank is as for all.</summary>
public sealed class OperationCacheOptions
{
    /// <inheritdoc cref="CacheOptions.FreshFor" />
    public TimeSpan? FreshFor { get; set; }

    /// <inheritdoc cref="CacheOptions.StaleFor" />
    public TimeSpan? StaleFor { get; set; }

    /// <inheritdoc cref="CacheOptions.RetryAfterFailure" />
    public TimeSpan? RetryAfterFailure { get; set; }

    /// <inheritdoc cref="CacheOptions.SoftTimeout" />
    public TimeSpan? SoftTimeout { get; set; }

    /// <inheritdoc cref="CacheOptions.HardTimeout" />
    public TimeSpan? HardTimeout { get; set; }

    /// <inheritdoc cref="CacheOptions.EagerRefresh" />
    public double? EagerRefresh { get; set; }

    /// <inheritdoc cref="CacheOptions.Size" />
    public int? Size { get; set; }
}
