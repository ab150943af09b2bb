namespace FusionSample.Gateway.Store;

/// <summary>Somebody or something whose tokens are refused although they are valid.</summary>
internal sealed class Revocation
{
    /// <summary>The longest <see cref="Subject"/>, in characters.</summary>
    public const int MaxSubjectLength = 100;

    public required string Id { get; init; }

    public required RevocationKind Kind { get; init; }

    /// <summary>The person's <c>oid</c>, the application's client id (<c>azp</c>) or the token's <c>uti</c>.</summary>
    public required string Subject { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The object id of the person who asked for it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When the longest life of such a token is over, and the entry with it.</summary>
    public required DateTimeOffset Until { get; init; }
}

/// <summary>What is revoked.</summary>
internal enum RevocationKind
{
    /// <summary>All tokens of a person, by <c>oid</c>.</summary>
    User,

    /// <summary>All tokens that an application was given, for itself or for a person, by <c>azp</c>.</summary>
    Application,

    /// <summary>One token, by <c>uti</c>.</summary>
    Token,
}
