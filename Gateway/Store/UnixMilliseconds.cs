using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FusionSample.Gateway.Store;

/// <summary>A time as milliseconds since 1970-01-01T00:00:00Z.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
