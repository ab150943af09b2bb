namespace FusionSample.Workbench.Traces;

/// <summary>A trace to which spans and logs still come, within bounds. It belongs to the store and its lock.</summary>
internal sealed class TraceInMaking
{
    /// <summary>The most spans of one trace, and the most logs.</summary>
    public const int MaxItems = 400;

    // 150 traces of that many characters are 39 MB.
    private const int MaxCharacters = 128 * 1024;

    private readonly List<SeenSpan> _spans = [];
    private readonly List<SeenLog> _logs = [];
    private int _characters;
    private int _leftOut;

    public TraceInMaking(string traceId)
    {
        TraceId = traceId;
        Place = new(this);
    }

    public string TraceId { get; }

    /// <summary>Where it stands among the others.</summary>
    public LinkedListNode<TraceInMaking> Place { get; }

    /// <summary>Whether the gateway was called in it.</summary>
    public bool IsCall { get; set; }

    /// <summary>Takes a span in, if there is room.</summary>
    public void Add(SeenSpan span) => Add(_spans, span, span.Name.Length + span.Scope.Length + span.Service.Length + Length(span.Attributes));

    /// <summary>Takes a log in, if there is room.</summary>
    public void Add(SeenLog log) => Add(_logs, log, log.Message.Length + log.Category.Length + log.Service.Length + Length(log.Attributes));

    /// <summary>What is known now.</summary>
    public SeenTrace Now() => new(TraceId, [.. _spans], [.. _logs], _leftOut);

    private void Add<T>(List<T> items, T item, int characters)
    {
        if (items.Count == MaxItems || _characters + characters > MaxCharacters)
        {
            _leftOut++;
            return;
        }

        _characters += characters;
        items.Add(item);
    }

    private static int Length(IReadOnlyDictionary<string, string> attributes) => attributes.Sum(one => one.Key.Length + one.Value.Length);
}
