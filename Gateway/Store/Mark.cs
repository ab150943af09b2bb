namespace FusionSample.Gateway.Store;

/// <summary>
/// A number that grows with every change of something that each replica keeps in memory; written with the change. A replica
/// looks at it every few seconds, so that a lost announcement delays it and no more.
/// </summary>
internal sealed class Mark
{
    /// <summary>Keys and revocations.</summary>
    public const string Access = "access";

    /// <summary>The IT Admin asked for the issuer's signing keys to be read again.</summary>
    public const string SigningKeys = "signing-keys";

    /// <summary>The IT Admin has emptied the cache.</summary>
    public const string Cache = "cache";

    /// <summary>No change: the number that tells this store from any other, see <see cref="Access.Replicas.StoreNumber"/>.</summary>
    public const string Store = "store";

    public required string Name { get; init; }

    public long Version { get; set; }
}
