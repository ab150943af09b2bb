namespace FusionSample.LocalSwapi.Faults;

/// <summary>The fault that is set, and which calls it hits.</summary>
internal sealed class ActiveFault
{
    private volatile Counted? _current;

    public Fault? Current
    {
        get => _current?.Fault;
        set => _current = value is null ? null : new Counted(value);
    }

    /// <summary>The fault, if this call is one that it hits. Counting starts anew with each fault that is set.</summary>
    public Fault? Hit(PathString path) => _current is { } current && current.Hits(path) ? current.Fault : null;

    private sealed class Counted(Fault fault)
    {
        private long _calls;

        public Fault Fault => fault;

        public bool Hits(PathString path)
        {
            if (fault.Path is not null && !path.Value!.StartsWith(fault.Path, StringComparison.Ordinal))
                return false;

            // Decimal, so that 0.2 of five calls is one and not a hair less.
            var share = fault.Share ?? 1;
            var call = Interlocked.Increment(ref _calls);
            return decimal.Floor(call * share) > decimal.Floor((call - 1) * share);
        }
    }
}
