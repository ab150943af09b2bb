namespace FusionSample.Workbench.Traces;

/// <summary>A trace as it is known now.</summary>
/// <param name="TraceId">32 hexadecimal digits.</param>
/// <param name="Spans">The steps, as they came.</param>
/// <param name="Logs">The logs, as they came.</param>
/// <param name="LeftOut">How many spans and logs came beyond what is kept of one trace.</param>
public sealed record SeenTrace(string TraceId, IReadOnlyList<SeenSpan> Spans, IReadOnlyList<SeenLog> Logs, int LeftOut)
{
    /// <summary>The first step: the earliest that is part of no other that is known.</summary>
    public SeenSpan? Root => field ??= Waterfall.Of(Spans).FirstOrDefault()?.Span;

    /// <summary>When it began, in nanoseconds since 1970.</summary>
    public ulong Start => Spans.Count == 0 ? Logs.Select(log => log.Time).DefaultIfEmpty().Min() : Spans.Min(span => span.Start);

    /// <summary>When its last step ended.</summary>
    public ulong End => Spans.Select(span => span.End).DefaultIfEmpty(Start).Max();

    /// <summary>From the first step's begin to the last one's end.</summary>
    public TimeSpan Duration => UnixNano.Between(Start, End);

    /// <summary>The services in the order in which they came in.</summary>
    public IEnumerable<string> Services => Spans.OrderBy(span => span.Start).Select(span => span.Service).Distinct();

    /// <summary>How many steps failed.</summary>
    public int Errors => Spans.Count(span => span.IsError);

    /// <summary>The status that the first answer had, in the caller's eyes; null where none is told.</summary>
    public string? Status => Spans.OrderBy(span => span.Start).Select(span => span.Attributes.GetValueOrDefault("http.response.status_code")).FirstOrDefault(status => status is not null);

    /// <summary>The path that was asked for first, or else the first step's name.</summary>
    public string Title => Spans.OrderBy(span => span.Start).Where(span => span.Kind is SpanKind.Server or SpanKind.Client).Select(SpanWords.Request).FirstOrDefault(request => request is not null)
        ?? Root?.Name ?? "(nothing but logs)";

    /// <summary>The id under which the call is found in logs; null where none is told.</summary>
    public string? CorrelationId => Spans.Select(span => span.Attributes.GetValueOrDefault(Id)).Concat(Logs.Select(log => log.Attributes.GetValueOrDefault(Id)))
        .FirstOrDefault(id => id is not null);

    private const string Id = ServiceDefaults.Correlation.CorrelationId.AttributeName;
}
