using System.Net;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>Requests that are wrong as bytes, sent to gateways that run as processes.</summary>
[Collection(nameof(AttackTarget))]
[Trait("Run", "ci")]
public sealed class WireAttackTests(AttackTarget target)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_one_is_refused_or_cut_off_and_the_next_right_request_is_answered(bool remembersTokens)
    {
        var gateway = target.Gateway(remembersTokens);
        var failures = new List<string>();
        await target.SettledRefusalsAsync();
        var before = await RefusedAsync();
        foreach (var attack in WireAttack.All)
        {
            target.Adapter.Forget();
            var token = target.Tokens.Of("maker");

            var (status, text) = await Wire.SendAsync(gateway.Url, attack.Bytes(token), Token);

            if (!attack.Statuses.Contains(status))
                failures.Add($"{attack.Name}: {status}: {text}");
            if (text.Split("HTTP/1.1 ").Length > 2)
                failures.Add($"{attack.Name}: more than one answer: {text}");
            if (!target.Adapter.Requests.IsEmpty)
                failures.Add($"{attack.Name}: reached the adapter as {target.Adapter.Requests.First().Path}");
            if (text.Contains(token, StringComparison.Ordinal) || text.Contains("Set-Cookie", StringComparison.OrdinalIgnoreCase) || text.Contains("\nServer:", StringComparison.OrdinalIgnoreCase))
                failures.Add($"{attack.Name}: the answer gives something away: {text}");
            if ((await Wire.SendAsync(gateway.Url, WireAttack.Right(token), Token)).Status != 200)
                failures.Add($"{attack.Name}: the right request after it is not answered.");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.False(gateway.HasExited);
        // Each of them, whether Kestrel refused it or the gateway; bad chunking once more, when Kestrel looks for the next request behind it.
        await Eventually.TrueAsync(async () => await RefusedAsync() >= before + WireAttack.All.Count);
        Assert.InRange(await RefusedAsync() - before, WireAttack.All.Count, WireAttack.All.Count + 2);
    }

    private async Task<long> RefusedAsync() => (await target.RefusalsAsync()).Where(one => one.Key != "ok").Sum(one => one.Value);

    [Fact(Explicit = true)]
    public async Task A_correlation_id_that_would_be_a_header_once_decoded_is_replaced()
    {
        using var client = target.Gateway(remembersTokens: true).Client();
        using var request = Attack.Get("/api/people/1", target.Tokens.Of("maker"), headers: [("x-ms-client-request-id", "a%0d%0aSet-Cookie: b=c")]);

        using var response = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Guid.TryParse(Assert.Single(response.Headers.GetValues("x-ms-client-request-id")), out _));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
