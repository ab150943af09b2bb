namespace FusionSample.Gateway.Access.Replicas;

/// <summary>One gateway in the register.</summary>
/// <param name="Since">When it wrote itself in first, in milliseconds since 1970 by Redis' clock.</param>
/// <param name="Instance">What tells it from all others.</param>
/// <param name="Store">Its store's number.</param>
internal sealed record GatewayEntry(long Since, Guid Instance, long Store)
{
    /// <summary>Null for what is no entry.</summary>
    public static GatewayEntry? Parse(string text) =>
        text.Split(':') is [var since, var instance, var store] && long.TryParse(since, out var at) && Guid.TryParse(instance, out var id) && long.TryParse(store, out var number)
            ? new GatewayEntry(at, id, number) : null;

    /// <summary>Whether it was there before the other.</summary>
    public bool IsBefore(GatewayEntry other) => (Since, Instance).CompareTo((other.Since, other.Instance)) < 0;

    public override string ToString() => $"{Since}:{Instance:N}:{Store}";
}
