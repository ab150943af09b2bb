using FusionSample.Workbench.Traces;

namespace FusionSample.Tests.Unit.Workbench;

public class TraceStoreTests
{
    private readonly TraceStore _store = new();

    [Fact]
    public void The_oldest_calls_are_pushed_out_by_calls_alone()
    {
        for (var call = 0; call < TraceStore.MaxCalls + 10; call++)
            _store.Add([Span(call, call, "gateway", SpanKind.Server)]);
        for (var page = 0; page < 1_000; page++)
            _store.Add([Span(10_000 + page, page, "workbench", SpanKind.Server)]);

        Assert.Equal(TraceStore.MaxCalls, _store.Newest().Count);
        Assert.Equal(TraceStore.MaxCalls + TraceStore.MaxOthers, _store.Newest(all: true).Count);
        Assert.Null(_store.Find(Id(9)));
        Assert.NotNull(_store.Find(Id(10)));
    }

    [Theory]
    [InlineData("/api/people/1", true)]
    [InlineData("/admin/keys", true)]
    [InlineData("/me", false)]
    [InlineData("/connector/apiDefinition.swagger.json", false)]
    public void What_workbench_asks_for_its_own_pages_is_no_call(string path, bool isCall)
    {
        _store.Add([Span(1, 1, "gateway", SpanKind.Server) with { Attributes = new Dictionary<string, string> { ["url.path"] = path } }]);

        Assert.Equal(isCall, _store.Newest().Count == 1);
        Assert.Single(_store.Newest(all: true));
    }

    [Fact]
    public void One_trace_cannot_fill_the_memory()
    {
        for (var span = 0; span < 5_000; span++)
            _store.Add([Span(1, span, "gateway", SpanKind.Server)]);
        for (var log = 0; log < 5_000; log++)
            _store.Add([new SeenLog(Id(1), "gateway", "", 9, 0, new string('m', 2_000), new Dictionary<string, string>())]);

        var trace = _store.Find(Id(1))!;
        Assert.InRange(trace.Spans.Count, 1, 400);
        Assert.InRange(trace.Logs.Sum(log => log.Message.Length), 0, 256 * 1024);
        Assert.Equal(10_000, trace.Spans.Count + trace.Logs.Count + trace.LeftOut);
    }

    [Fact]
    public async Task Many_senders_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(sender => Task.Run(() =>
        {
            for (var call = 0; call < 40; call++)
                _store.Add([Span(call, sender, sender == 0 ? "gateway" : "adapter", SpanKind.Server)]);
        }, TestContext.Current.CancellationToken)));

        Assert.Equal(40, _store.Newest().Count);
        Assert.All(_store.Newest(), trace => Assert.Equal(8, trace.Spans.Count));
    }

    [Fact]
    public void Every_span_stands_once_below_its_parent_also_where_parents_are_missing_or_go_in_a_circle()
    {
        SeenSpan[] spans =
        [
            Span(1, 3, "adapter", SpanKind.Server, parent: 2), Span(1, 2, "gateway", SpanKind.Client, parent: 1), Span(1, 1, "gateway", SpanKind.Server),
            Span(1, 5, "x", SpanKind.Internal, parent: 99), Span(1, 6, "x", SpanKind.Internal, parent: 7), Span(1, 7, "x", SpanKind.Internal, parent: 6),
        ];

        var rows = Waterfall.Of(spans);

        Assert.Equal([1, 2, 3, 5, 6, 7], rows.Select(row => (int)row.Span.Start));
        Assert.Equal([0, 1, 2, 0, 0, 1], rows.Select(row => row.Depth));
    }

    private static SeenSpan Span(int trace, int number, string service, SpanKind kind, int? parent = null) => new(
        Id(trace), $"{number:x16}", parent is null ? "" : $"{parent:x16}", service, "", "a step", kind, (ulong)number, (ulong)number + 1, false, new Dictionary<string, string>());

    private static string Id(int trace) => $"{trace + 1:x32}";
}
