namespace FusionSample.Gateway.Store;

/// <summary>One administrative act: who, what, why, under which correlation id. Written with the change that it tells of.</summary>
internal sealed class AuditEvent
{
    /// <summary>The longest <see cref="Reason"/>, in characters.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>The longest <see cref="ActorName"/>, in characters.</summary>
    public const int MaxActorNameLength = 200;

    /// <summary>Ascending in the order of writing.</summary>
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person's object id.</summary>
    public required string Actor { get; init; }

    /// <summary>The person's name in the token, where it has one.</summary>
    public string? ActorName { get; init; }

    /// <summary>What was done, such as <c>key.revoke</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what: a key's id, a revocation's subject.</summary>
    public string? Target { get; init; }

    public string? Reason { get; init; }

    public string? CorrelationId { get; init; }
}
