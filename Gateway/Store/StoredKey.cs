namespace FusionSample.Gateway.Store;

/// <summary>An API key without its secret. Its whole text, <c>id.secret</c>, is shown once, when it is made.</summary>
internal sealed class StoredKey
{
    /// <summary>The characters of an id: 64 random bits in hexadecimal.</summary>
    public const int IdLength = 16;

    /// <summary>The longest <see cref="Owner"/>, in characters.</summary>
    public const int MaxOwnerLength = 100;

    /// <summary>The part before the point; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the part after the point, which has 256 random bits: nothing that a slow hash would have to protect.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>Who holds it, in the IT Admin's words.</summary>
    public required string Owner { get; init; }

    /// <summary>One of the team's roles, not the IT Admin's.</summary>
    public required string Role { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The object id of the person who made it.</summary>
    public required string CreatedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The last use, to the nearest batch of the usage.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
}
