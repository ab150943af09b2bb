using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>The table of attacks against gateways that run as processes.</summary>
[Collection(nameof(AttackTarget))]
[Trait("Run", "ci")]
public sealed class AttackTests(AttackTarget target)
{
    /// <summary>How the gateway meets them.</summary>
    public enum FastPath
    {
        /// <summary>On, and nothing remembered of the caller yet.</summary>
        Cold,

        /// <summary>On; the right token has just been validated, and the attack is made twice.</summary>
        Remembered,

        /// <summary>Off.</summary>
        Off,
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData(FastPath.Cold)]
    [InlineData(FastPath.Remembered)]
    [InlineData(FastPath.Off)]
    public async Task Every_attack_is_refused_reaches_nobody_leaks_nothing_and_is_counted(FastPath fastPath)
    {
        var before = await target.SettledRefusalsAsync();
        var expected = new Dictionary<string, long>(before);
        using var client = target.Gateway(remembersTokens: fastPath is not FastPath.Off).Client();
        var failures = new List<string>();
        foreach (var attack in AttackTable.All)
        {
            if (fastPath is FastPath.Remembered)
                await ControlAsync(client, attack, failures);
            var times = fastPath is FastPath.Remembered ? 2 : 1;
            using var first = attack.Request(target);
            for (var time = 0; time < times; time++)
                await RefusedAsync(client, attack, first, failures);
            if (fastPath is not FastPath.Remembered)
                await ControlAsync(client, attack, failures);
            expected[attack.Problem] = expected.GetValueOrDefault(attack.Problem) + times;
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        await Eventually.TrueAsync(async () => Counted(await target.RefusalsAsync()).Sum(one => one.Value) >= Counted(expected).Sum(one => one.Value));
        Assert.Equal(Counted(expected), Counted(await target.RefusalsAsync()));
    }

    private static IEnumerable<KeyValuePair<string, long>> Counted(Dictionary<string, long> calls) =>
        calls.Where(one => one.Key != "ok").OrderBy(one => one.Key, StringComparer.Ordinal);

    private async Task RefusedAsync(HttpClient client, Attack attack, HttpRequestMessage request, List<string> failures)
    {
        target.Adapter.Forget();
        // The same bytes again: a message can be sent once only.
        using var copy = Attack.Get(request.RequestUri!.OriginalString);
        copy.Method = request.Method;
        foreach (var (name, values) in request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        using var response = await client.SendAsync(copy, Token);
        var body = await response.Content.ReadAsStringAsync(Token);

        var status = (int)response.StatusCode;
        if (status != attack.Status || !body.Contains($"urn:fusion-sample:error:{attack.Problem}\"", StringComparison.Ordinal))
            failures.Add($"{attack.Name}: {status} {body}");
        if (!target.Adapter.Requests.IsEmpty)
            failures.Add($"{attack.Name}: reached the adapter.");
        var answer = body + response.Headers;
        if (Secrets(request).Any(secret => answer.Contains(secret, StringComparison.Ordinal)) || answer.Contains("   at ", StringComparison.Ordinal))
            failures.Add($"{attack.Name}: the answer gives something away: {answer}");
    }

    private async Task ControlAsync(HttpClient client, Attack attack, List<string> failures)
    {
        using var request = attack.Control(target);
        using var response = await client.SendAsync(request, Token);
        if ((int)response.StatusCode != 200)
            failures.Add($"{attack.Name}: the control is a {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(Token)}");
    }

    private IEnumerable<string> Secrets(HttpRequestMessage request) =>
        request.Headers.SelectMany(header => header.Value).Select(value => value.Replace("Bearer ", "", StringComparison.Ordinal)).Where(value => value.Length > 16)
            .Concat([target.Key.Split('.')[1], target.RevokedKey.Split('.')[1]]);
}
