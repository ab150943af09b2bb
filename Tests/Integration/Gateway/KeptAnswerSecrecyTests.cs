using System.Collections.Concurrent;
using System.Net;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Authentication.ApiKeys;
using FusionSample.Gateway.Store;
using FusionSample.Gateway.Usage;
using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>One kept answer, several callers: nothing of one shows at another.</summary>
public class KeptAnswerSecrecyTests
{
    private static readonly string[] Headers =
    [
        "Age", "Cache-Control", "Cache-Status", "Content-Length", "Content-Security-Policy", "Content-Type", "ETag", "Referrer-Policy", "X-Content-Type-Options",
        "X-Frame-Options", "x-ms-client-request-id",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Three_callers_at_once_see_nothing_of_each_other() => CallAsync(300);

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public Task Three_callers_at_once_see_nothing_of_each_other_in_ten_thousand_calls() => CallAsync(10_000);

    [Fact]
    public async Task Who_may_not_read_is_refused_although_the_answer_is_kept()
    {
        await using var gateway = await StartAsync(600);
        using var maker = await gateway.SignedInAsync("maker");
        await maker.GetOkAsync("/api/people/1");
        using var nobody = gateway.ClientWith(null);
        using var without = gateway.ClientWith(new ForgedTokens(gateway.Entra).Of("researcher", claims => claims["scp"] = "User.Read"));

        await nobody.GetProblemAsync("/api/people/1", 401, "token-missing");
        await without.GetProblemAsync("/api/people/1", 403, "forbidden");
        gateway.Access.Read(new AccessList([], [Revoked("maker")]));
        await maker.GetProblemAsync("/api/people/1", 401, "token-revoked");

        Assert.Single(gateway.Adapter.Requests);
    }

    // A maker, an IT Admin and the holder of a key, who call 4, 3 and 3 times of ten; none gets more than 3 of ten answers.
    private static async Task CallAsync(int calls)
    {
        // Without Redis a gateway grants half of the limit.
        await using var gateway = await StartAsync(perMinute: calls * 6 / 10);
        var key = ApiKey.Create();
        gateway.Access.Read(new AccessList([Stored(key)], []));
        using var maker = await gateway.SignedInAsync("maker");
        using var admin = await gateway.SignedInAsync("itadmin");
        using var keyHolder = gateway.ClientWith(null);
        keyHolder.DefaultRequestHeaders.Add("X-API-Key", key.Text);
        using var first = await gateway.SignedInAsync("researcher");
        using var made = await first.GetAsync("/api/people/1", Token);
        var expected = (await made.Content.ReadAsStringAsync(Token), made.Headers.ETag!.Tag, made.Content.Headers.ContentType!.ToString());
        var refused = new ConcurrentBag<string>();

        await Parallel.ForAsync(0, calls, Token, async (number, _) =>
        {
            var (who, client) = (number % 10) switch { < 4 => ("maker", maker), < 7 => ("admin", admin), _ => ("key", keyHolder) };
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people/1");
            request.Headers.Add("x-ms-client-request-id", $"{who}-{number}");

            using var response = await client.SendAsync(request, Token);

            Assert.Equal($"{who}-{number}", Assert.Single(response.Headers.GetValues("x-ms-client-request-id")));
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                refused.Add(who);
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(61));
                Assert.False(response.Headers.Contains("Age"));
                return;
            }

            Assert.Equal(expected, (await response.Content.ReadAsStringAsync(Token), response.Headers.ETag!.Tag, response.Content.Headers.ContentType!.ToString()));
            Assert.Equal(Headers, response.Headers.Concat(response.Content.Headers).Select(header => header.Key).Order(StringComparer.OrdinalIgnoreCase));
        });

        Assert.Single(gateway.Adapter.Requests);
        Assert.Equal((calls / 10, "maker"), (refused.Count, Assert.Single(refused.Distinct())));
        Assert.Equal(
            new[]
            {
                ("key:" + key.Id, "ok", calls * 3 / 10),
                ("person:" + People.Find("itadmin")!.ObjectId, "ok", calls * 3 / 10),
                ("person:" + People.Find("maker")!.ObjectId, "ok", calls * 3 / 10),
                ("person:" + People.Find("maker")!.ObjectId, "too-many-requests", calls / 10),
                ("person:" + People.Find("researcher")!.ObjectId, "ok", 1),
            }.Order(),
            (await UsageAsync(gateway, calls + 1)).Order());
    }

    private static async Task<GatewayHost> StartAsync(int perMinute)
    {
        var gateway = await GatewayHost.StartAsync(
            new FakeTimeProvider(DateTimeOffset.UtcNow), ("Limits:RequestsPerMinute", $"{perMinute}"), ("Limits:RequestsPerMinutePerAddress", "1000000"));
        var aged = gateway.Adapter.Aged();
        // More than an adapter would say of a caller.
        gateway.Adapter.Answer = context =>
        {
            context.Response.Headers.SetCookie = "caller=the-first";
            context.Response.Headers.RetryAfter = "7";
            context.Response.Headers["X-API-Key"] = "the-first";
            context.Response.Headers["x-ms-client-request-id"] = "the-first";
            return aged(context);
        };
        return gateway;
    }

    // What is counted and not in the store yet: while the time stands still nothing is written.
    private static async Task<IEnumerable<(string Caller, string Outcome, int Calls)>> UsageAsync(GatewayHost gateway, int calls)
    {
        var tally = gateway.Services.GetRequiredService<UsageTally>();
        var counted = new UsageBatch();
        await Eventually.TrueAsync(() =>
        {
            counted = tally.Take();
            tally.GiveBack(counted);
            return Task.FromResult(counted.Lines.Values.Sum(line => line.Calls) == calls);
        });
        return counted.Lines.Select(line => (line.Key.Caller, line.Key.Outcome, (int)line.Value.Calls));
    }

    private static StoredKey Stored(ApiKey key) => new()
    {
        Id = key.Id,
        SecretHash = key.Hash,
        Owner = "A test",
        Role = "Maker",
        CreatedAt = DateTimeOffset.UtcNow,
        CreatedBy = "a test",
        ExpiresAt = DateTimeOffset.UtcNow.AddDays(1),
    };

    private static Revocation Revoked(string person) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        Kind = RevocationKind.User,
        Subject = People.Find(person)!.ObjectId,
        Reason = "A test",
        CreatedAt = DateTimeOffset.UtcNow,
        CreatedBy = "a test",
        Until = DateTimeOffset.UtcNow.AddDays(1),
    };
}
