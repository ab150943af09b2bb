using System.Globalization;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>Under what something of the external API is cached.</summary>
/// <param name="Text">The key without <see cref="Prefix"/>.</param>
/// <param name="Resource">The resource that it belongs to, with which it is purged.</param>
public sealed record CacheKey(string Text, string Resource)
{
    /// <summary>Part of every key. Raise the number when the stored form changes, so that an old entry is never read as a new one.</summary>
    public const string Prefix = "swapi:2:";

    /// <summary>The whole key, by which replicas and kept answers know it.</summary>
    public string Source { get; } = Prefix + Text;

    /// <summary>One record.</summary>
    public static CacheKey OfRecord(string resource, int id) => new(string.Create(CultureInfo.InvariantCulture, $"record:{resource}/{id}"), resource);

    /// <summary>All records of a resource.</summary>
    public static CacheKey OfTable(string resource) => new("table:" + resource, resource);
}
