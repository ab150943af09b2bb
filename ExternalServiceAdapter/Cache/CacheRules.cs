namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>What the settings of the cache must keep to. All that is wrong is said at once, which annotations beside a whole-object check cannot.</summary>
internal static class CacheRules
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>One message for each setting that will not do.</summary>
    public static IEnumerable<string> Broken(CacheOptions options, IReadOnlyCollection<string> operations)
    {
        if (options.MaxEntries is < 100 or > 1_000_000)
            yield return "Cache:MaxEntries must lie between 100 and 1000000.";
        foreach (var message in OfPolicy(options.PolicyOf(""), CacheOptions.Section, key => true))
            yield return message;
        foreach (var (operation, own) in options.Operations)
        {
            var section = $"{CacheOptions.Section}:Operations:{operation}";
            if (!operations.Contains(operation, StringComparer.OrdinalIgnoreCase))
                yield return $"{section}: there is no such operation. It must be one of {string.Join(", ", operations)}.";
            foreach (var message in OfPolicy(options.PolicyOf(operation), section, key => typeof(OperationCacheOptions).GetProperty(key)!.GetValue(own) is not null))
                yield return message;
        }
    }

    // What an operation has from all others is said once, where all have it.
    private static IEnumerable<string> OfPolicy(CachePolicy policy, string section, Func<string, bool> isSet)
    {
        (string Key, object Value, object Least, object Most)[] ranges =
        [
            (nameof(policy.FreshFor), policy.FreshFor, Second, TimeSpan.FromDays(1)),
            (nameof(policy.StaleFor), policy.StaleFor, Second, TimeSpan.FromDays(30)),
            (nameof(policy.RetryAfterFailure), policy.RetryAfterFailure, Second / 10, TimeSpan.FromHours(1)),
            (nameof(policy.SoftTimeout), policy.SoftTimeout, Second / 100, 9 * Second),
            (nameof(policy.HardTimeout), policy.HardTimeout, Second / 10, 9.5 * Second),
            (nameof(policy.Size), policy.Size, 1, 1000),
        ];
        foreach (var (key, value, least, most) in ranges)
        {
            if (isSet(key) && Comparer<object>.Default is var order && (order.Compare(value, least) < 0 || order.Compare(value, most) > 0))
                yield return FormattableString.Invariant($"{section}:{key} must lie between {least} and {most}.");
        }

        if (isSet(nameof(policy.EagerRefresh)) && policy.EagerRefresh is not (0 or (>= 0.1 and <= 0.99)))
            yield return $"{section}:EagerRefresh must lie between 0.1 and 0.99, or be 0 for never.";
        if ((isSet(nameof(policy.SoftTimeout)) || isSet(nameof(policy.HardTimeout))) && policy.SoftTimeout >= policy.HardTimeout)
            yield return $"{section}:SoftTimeout must be shorter than HardTimeout.";
    }
}
