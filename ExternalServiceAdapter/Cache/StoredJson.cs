using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using ZiggyCreatures.Caching.Fusion.Internals.Distributed;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>
/// How the second level's entries are read: nothing is taken for granted, because another version, or whoever can write to Redis, may
/// have left them there.
/// </summary>
internal static class StoredJson
{
    private static readonly string[] EntryNeeds = ["value", "timestamp", "logical_expiration_timestamp"];

    /// <summary>As SWAPI's own JSON, with a wrapping of a few levels more.</summary>
    public static JsonSerializerOptions Options { get; } = new(SwapiJson.Options)
    {
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(AskForTheWhole),
    };

    private static void AskForTheWhole(JsonTypeInfo type)
    {
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(FusionCacheDistributedEntry<>))
        {
            foreach (var property in type.Properties.Where(property => EntryNeeds.Contains(property.Name)))
                (property.IsRequired, property.IsSetNullable) = (true, property.PropertyType.IsValueType && property.IsSetNullable);
        }

        if (typeof(IStored).IsAssignableFrom(type.Type))
        {
            type.OnDeserialized = read =>
            {
                if (!((IStored)read).IsWhole)
                    throw new JsonException($"Something is missing in what was stored as {type.Type.Name}.");
            };
        }
    }
}
