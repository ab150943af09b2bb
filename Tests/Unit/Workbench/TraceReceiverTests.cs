using FusionSample.Workbench.Traces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Workbench;

public class TraceReceiverTests
{
    private const string Key = "a-key-of-32-characters-or-more-it-is";
    private const string TraceId = "0123456789abcdef0123456789abcdef";

    private readonly TraceStore _store = new();

    [Fact]
    public async Task Who_knows_the_key_is_heard()
    {
        Assert.IsNotType<StatusCodeHttpResult>(await SendAsync(OtlpMessages.Span("gateway", TraceId, "0123456789abcdef", "GET"), Key));
        Assert.NotNull(_store.Find(TraceId));
    }

    [Theory]
    [InlineData(null, TraceReceiver.Protobuf, 100, 401)]
    [InlineData("", TraceReceiver.Protobuf, 100, 401)]
    [InlineData("another-key-of-32-characters-or-more", TraceReceiver.Protobuf, 100, 401)]
    [InlineData(Key, "application/json", 100, 415)]
    [InlineData(Key, TraceReceiver.Protobuf, TraceReceiver.MaxBytes + 1, 413)]
    [InlineData(Key, TraceReceiver.Protobuf, 100, 400)]
    public async Task All_else_is_refused(string? key, string type, int length, int status)
    {
        var garbage = new byte[length];
        Array.Fill(garbage, (byte)0xff);

        Assert.Equal(status, Assert.IsType<StatusCodeHttpResult>(await SendAsync(garbage, key, type)).StatusCode);
        Assert.Empty(_store.Newest(all: true));
    }

    private async Task<IResult> SendAsync(byte[] body, string? key, string type = TraceReceiver.Protobuf)
    {
        var options = Options.Create(new TracesOptions { Key = Key });
        using var forwarder = new TelemetryForwarder(null!, options, NullLogger<TelemetryForwarder>.Instance);
        var context = new DefaultHttpContext();
        context.Request.ContentType = type;
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        if (key is not null)
            context.Request.Headers[TraceReceiver.KeyHeader] = key;
        return await new TraceReceiver(options, _store, forwarder).TakeAsync(Signal.Traces, context);
    }
}
