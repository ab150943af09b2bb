namespace FusionSample.Workbench.Traces;

/// <summary>The last traces, in memory: what comes beyond the bounds pushes the oldest out.</summary>
internal sealed class TraceStore
{
    /// <summary>Traces of calls to the gateway.</summary>
    public const int MaxCalls = 100;

    /// <summary>All others, such as pages that were opened and sign-ins; they push no call out.</summary>
    public const int MaxOthers = 50;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, TraceInMaking> _traces = [];
    private readonly LinkedList<TraceInMaking> _calls = new();
    private readonly LinkedList<TraceInMaking> _others = new();

    /// <summary>Higher after each change.</summary>
    public long Version { get; private set; }

    /// <summary>Takes spans in.</summary>
    public void Add(IEnumerable<SeenSpan> spans)
    {
        lock (_lock)
        {
            foreach (var span in spans)
            {
                var trace = TraceOf(span.TraceId);
                trace.Add(span);
                if (!trace.IsCall && span.IsCall)
                    BecomesCall(trace);
            }

            Version++;
        }
    }

    /// <summary>Takes logs in.</summary>
    public void Add(IEnumerable<SeenLog> logs)
    {
        lock (_lock)
        {
            foreach (var log in logs)
                TraceOf(log.TraceId).Add(log);
            Version++;
        }
    }

    /// <summary>The calls, or all traces, newest first.</summary>
    public IReadOnlyList<SeenTrace> Newest(bool all = false)
    {
        lock (_lock)
            return [.. _traces.Values.Where(trace => trace.IsCall || all).Select(trace => trace.Now()).OrderByDescending(trace => trace.Start)];
    }

    /// <summary>The trace of that id; null where it is not known, or no more.</summary>
    public SeenTrace? Find(string traceId)
    {
        lock (_lock)
            return _traces.GetValueOrDefault(traceId)?.Now();
    }

    private TraceInMaking TraceOf(string traceId)
    {
        if (_traces.TryGetValue(traceId, out var known))
            return known;
        var trace = _traces[traceId] = new TraceInMaking(traceId);
        _others.AddLast(trace.Place);
        Bound(_others, MaxOthers);
        return trace;
    }

    private void BecomesCall(TraceInMaking trace)
    {
        trace.IsCall = true;
        _others.Remove(trace.Place);
        _calls.AddLast(trace.Place);
        Bound(_calls, MaxCalls);
    }

    private void Bound(LinkedList<TraceInMaking> traces, int most)
    {
        if (traces.Count <= most)
            return;
        _traces.Remove(traces.First!.Value.TraceId);
        traces.RemoveFirst();
    }
}
