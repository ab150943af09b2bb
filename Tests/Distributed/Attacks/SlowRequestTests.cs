using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>Connections that are held open by saying little, one byte a second: ended by the gateway, and others are answered meanwhile.</summary>
[Collection(nameof(AttackTarget))]
public sealed class SlowRequestTests(AttackTarget target)
{
    // Headers within 10 s; a body at 240 bytes a second after 5 s of grace. Twice as long at most, on a busy machine.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(25);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [Trait("Run", "ci")]
    [InlineData("headers")]
    [InlineData("body")]
    public async Task A_slow_request_is_ended_and_others_are_answered_meanwhile(string what)
    {
        var gateway = target.Gateway(remembersTokens: true);
        target.Adapter.Forget();
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Url.Host, gateway.Url.Port, Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(what == "headers"
            ? "GET /api/people/1 HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
            : $"POST /admin/keys HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {target.Tokens.Of("itadmin")}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"), Token);
        var answer = ReadAsync(stream);
        var clock = Stopwatch.StartNew();
        while (!answer.IsCompleted && clock.Elapsed < Most)
        {
            Assert.Equal(200, (await Wire.SendAsync(gateway.Url, WireAttack.Right(target.Tokens.Of("maker")), Token)).Status);
            await Task.Delay(TimeSpan.FromSeconds(1), Token);
            try
            {
                await stream.WriteAsync("x"u8.ToArray(), Token);
            }
            catch (IOException)
            {
                break;
            }
        }

        Assert.True(answer.IsCompleted, $"It was not ended within {Most}.");
        var text = await answer;
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: ended after {clock.Elapsed.TotalSeconds:0.0} s with '{text.Split('\r')[0]}'");
        Assert.True(text.Length == 0 || text.StartsWith("HTTP/1.1 408", StringComparison.Ordinal) || text.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), text);
        Assert.All(target.Adapter.Requests, request => Assert.Equal("/api/people/1", request.Path));
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            return await reader.ReadToEndAsync(Token);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
