using System.Text.Json;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>
/// Writes the cache's entries as JSON, in the names of SWAPI, so that one can read them with any Redis client. FusionCache goes on as
/// if there were nothing where reading throws.
/// </summary>
internal sealed class JsonFusionSerializer : IFusionCacheSerializer
{
    public byte[] Serialize<T>(T? obj) => JsonSerializer.SerializeToUtf8Bytes(obj, StoredJson.Options);

    /// <exception cref="JsonException">It is not such an entry, or not the whole of one.</exception>
    public T? Deserialize<T>(byte[] data) =>
        JsonSerializer.Deserialize<T>(data, StoredJson.Options) ?? throw new JsonException("The entry is the JSON text null.");

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Deserialize<T>(data));
}
