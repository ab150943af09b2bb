namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>By what the external API can be asked whether something has changed (RFC 9110, 8.8).</summary>
/// <param name="ETag">The header 'ETag' as it was sent, quotes and weakness included.</param>
/// <param name="LastModified">The header 'Last-Modified'.</param>
public sealed record Validators(string? ETag, DateTimeOffset? LastModified);
