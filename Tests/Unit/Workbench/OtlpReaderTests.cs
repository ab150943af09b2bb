using FusionSample.Workbench.Traces;

namespace FusionSample.Tests.Unit.Workbench;

public class OtlpReaderTests
{
    private const string TraceId = "0123456789abcdef0123456789abcdef";
    private const string SpanId = "0123456789abcdef";

    [Fact]
    public void A_span_is_read_with_its_service_times_and_attributes()
    {
        var span = Assert.Single(OtlpReader.Spans(OtlpMessages.Span("gateway", TraceId, SpanId, "GET", 2, ("url.path", "/api/people/1")))!);

        Assert.Equal((TraceId, SpanId, "", "gateway", "a scope", "GET", SpanKind.Server), (span.TraceId, span.SpanId, span.ParentId, span.Service, span.Scope, span.Name, span.Kind));
        Assert.Equal(2.5, span.Duration.TotalMilliseconds);
        Assert.Equal("/api/people/1", span.Attributes["url.path"]);
    }

    [Fact]
    public void A_log_is_read_with_its_severity_and_message()
    {
        var log = Assert.Single(OtlpReader.Logs(OtlpMessages.Log("adapter", TraceId, "no answer"))!);

        Assert.Equal(("adapter", "Error", "no answer", TraceId), (log.Service, log.Level, log.Message, log.TraceId));
    }

    [Fact]
    public void A_long_text_is_cut_and_the_ids_of_nothing_are_left_out()
    {
        var span = Assert.Single(OtlpReader.Spans(OtlpMessages.Span("gateway", TraceId, SpanId, new string('n', 100_000), 2, ("a", new string('v', 100_000))))!);

        Assert.InRange(span.Name.Length, 1, 250);
        Assert.InRange(span.Attributes["a"].Length, 1, 550);
        Assert.Empty(OtlpReader.Spans(OtlpMessages.Span("gateway", new string('0', 32), SpanId, "GET"))!);
        Assert.Empty(OtlpReader.Spans(OtlpMessages.Span("gateway", "abcd", SpanId, "GET"))!);
    }

    [Fact]
    public void A_message_with_a_million_fields_is_refused() => Assert.Null(OtlpReader.Spans([.. Enumerable.Repeat((byte)0x08, 2_000_000)]));

    [Fact]
    public void Whatever_bytes_come_no_exception_leaves_the_reader() => ReadGarbled(2_000);

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void Whatever_bytes_come_no_exception_leaves_the_reader_in_twenty_thousand_rounds() => ReadGarbled(20_000);

    private static void ReadGarbled(int rounds)
    {
        var random = new Random(7);
        var good = OtlpMessages.Span("gateway", TraceId, SpanId, "GET /", 2, ("url.path", "/api/people/1"));
        for (var round = 0; round < rounds; round++)
        {
            var bytes = good.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(3) == 0)
                bytes = bytes[..random.Next(bytes.Length)];
            Read(bytes);
            random.NextBytes(bytes);
            Read(bytes);
        }
    }

    private static void Read(byte[] bytes)
    {
        var store = new TraceStore();
        if (OtlpReader.Spans(bytes) is { } spans)
            store.Add(spans);
        if (OtlpReader.Logs(bytes) is { } logs)
            store.Add(logs);
        // What the page would ask of it.
        foreach (var trace in store.Newest(all: true))
            _ = (trace.Title, trace.Duration, UnixNano.Moment(trace.Start), trace.Status, trace.CorrelationId);
    }
}
