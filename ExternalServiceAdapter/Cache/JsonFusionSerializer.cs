using System.Text.Json;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>Writes the cache's entries as JSON, in the names of SWAPI, so that one can read them with any Redis client.</summary>
internal sealed class JsonFusionSerializer : IFusionCacheSerializer
{
    public byte[] Serialize<T>(T? obj) => JsonSerializer.SerializeToUtf8Bytes(obj, SwapiJson.Storage);

    public T? Deserialize<T>(byte[] data) => JsonSerializer.Deserialize<T>(data, SwapiJson.Storage);

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Deserialize<T>(data));
}
