using FusionSample.ConnectorKit.MakerView.Calls;
using FusionSample.Workbench.Calls;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>A gateway that answers a call when it is told to.</summary>
internal sealed class HeldCalls : ICalls
{
    private readonly List<(string Path, TaskCompletionSource<GatewayReply> Reply)> _open = [];

    public IEnumerable<string> Open => _open.Select(one => one.Path);

    public Task<GatewayReply> SendAsync(PreparedCall call, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, call.PathAndQuery, null, cancellationToken);

    public Task<GatewayReply> SendAsync(HttpMethod method, string pathAndQuery, object? body, CancellationToken cancellationToken)
    {
        var reply = new TaskCompletionSource<GatewayReply>();
        _open.Add((pathAndQuery, reply));
        return reply.Task;
    }

    public void Answer(string path, string json)
    {
        var (known, reply) = _open.First(one => one.Path.StartsWith(path, StringComparison.Ordinal));
        _open.Remove((known, reply));
        reply.SetResult(new() { Status = 200, Elapsed = TimeSpan.Zero, Body = json });
    }
}
