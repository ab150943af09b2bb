using System.Collections.Concurrent;
using System.Diagnostics;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Authentication.ApiKeys;
using FusionSample.Gateway.Store;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>The second way to connect: a key in a header, and nowhere else.</summary>
public class ApiKeyTests : IClassFixture<SharedGateway>
{
    private static readonly ApiKey Key = ApiKey.Create();
    private static readonly ApiKey Other = ApiKey.Create();
    private static readonly ApiKey Expired = ApiKey.Create();
    private static readonly ApiKey Revoked = ApiKey.Create();

    private readonly GatewayHost _gateway;

    public ApiKeyTests(SharedGateway shared)
    {
        _gateway = shared.Fresh();
        Fill(_gateway);
    }

    /// <summary>Each is wrong in one point only.</summary>
    public static TheoryData<string> Wrong { get; } =
    [
        "a-key", Key.Id, Key.Id + ".", "." + Key.Secret, Key.Text[..^1], Key.Text + "A", Key.Text.ToUpperInvariant(), Key.Id + ":" + Key.Secret,
        Other.Text, $"{Key.Id}.{Other.Secret}", $"{Other.Id}.{Key.Secret}", Expired.Text, Revoked.Text, $"{Key.Text},{Key.Text}", new string('a', 30_000),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("Basic bWFrZXI6bWFrZXI=")]
    public async Task A_key_reads_and_stays_here(string? authorization)
    {
        using var client = ClientWith(Key.Text);
        if (authorization is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        await client.GetOkAsync("/api/people/1");

        var (path, headers) = Assert.Single(_gateway.Adapter.Requests);
        Assert.DoesNotContain(Key.Secret, path + string.Join(' ', headers), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_key_is_the_same_401_whatever_is_wrong(string key)
    {
        using var client = ClientWith(key);
        using var unknown = ClientWith(ApiKey.Create().Text);

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);
        var problem = await response.ProblemAsync(401, "api-key-invalid");
        var same = await unknown.GetProblemAsync("/api/people/1", 401, "api-key-invalid");

        Assert.Equal("ApiKey", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        Assert.Equal(same.GetProperty("detail").GetString(), problem.GetProperty("detail").GetString());
        Assert.DoesNotContain(key, problem.ToString(), StringComparison.Ordinal);
        Assert.Empty(_gateway.Adapter.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_header_without_a_value_is_as_good_as_none(string key)
    {
        using var anonymous = ClientWith(key);
        using var maker = await _gateway.SignedInAsync();
        maker.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);

        await anonymous.GetProblemAsync("/api/people/1", 401, "token-missing");
        await maker.GetOkAsync("/api/people/1");
    }

    [Theory]
    [InlineData("X-API-Key")]
    [InlineData("api_key")]
    [InlineData("key")]
    public async Task A_key_in_the_address_does_not_count(string name)
    {
        using var client = _gateway.ClientWith(null);

        await client.GetProblemAsync($"/api/people/1?{name}={Key.Text}", 401, "token-missing");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_and_a_token_together_are_a_400_however_good_they_are(bool good)
    {
        using var client = _gateway.ClientWith(good ? await _gateway.Entra.TokenForAsync("maker", cancellationToken: TestContext.Current.CancellationToken) : "garbage.garbage.garbage");
        client.DefaultRequestHeaders.Add("X-API-Key", good ? Key.Text : "garbage");

        await client.GetProblemAsync("/api/people/1", 400, "two-credentials");
        Assert.Empty(_gateway.Adapter.Requests);
        Assert.Equal(200, (int)(await client.GetAsync("/alive", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(200, (int)(await client.GetAsync("/connector", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task While_the_store_is_away_a_key_is_a_503_and_a_token_goes_on()
    {
        using var client = ClientWith(Key.Text);
        using var maker = await _gateway.SignedInAsync();
        _gateway.Access.Lost();

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        await response.ProblemAsync(503, "store-unavailable");
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Empty(_gateway.Adapter.Requests);
        await maker.GetOkAsync("/api/people/1");
    }

    [Fact]
    public async Task A_key_is_revoked_with_the_next_list()
    {
        using var client = ClientWith(Key.Text);
        await client.GetOkAsync("/api/people/1");

        _gateway.Access.Read(new AccessList([], []));

        await client.GetProblemAsync("/api/people/1", 401, "api-key-invalid");
    }

    [Fact]
    public async Task No_key_is_logged_or_traced()
    {
        await using var gateway = await GatewayHost.StartAsync(
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:LogLevel:Yarp", "Trace"),
            ("Logging:Console:LogLevel:Default", "None"), ("Logging:Console:LogLevel:Microsoft.AspNetCore", "None"), ("Logging:Console:LogLevel:Yarp", "None"));
        Fill(gateway);
        var log = new LogCapture();
        gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(span.DisplayName + string.Join(' ', span.TagObjects) + string.Join(' ', span.Baggage)),
        };
        ActivitySource.AddActivityListener(listener);
        using var holder = gateway.ClientWith(null);
        using var stranger = gateway.ClientWith(null);
        using var both = await gateway.SignedInAsync();
        holder.DefaultRequestHeaders.Add("X-API-Key", Key.Text);
        stranger.DefaultRequestHeaders.Add("X-API-Key", Revoked.Text);
        both.DefaultRequestHeaders.Add("X-API-Key", Key.Text);

        await holder.GetOkAsync("/api/people/1");
        await stranger.GetProblemAsync("/api/people/1", 401, "api-key-invalid");
        await both.GetProblemAsync("/api/people/1", 400, "two-credentials");

        Assert.Contains(log.Lines, line => line.Contains("/api/people/1", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.Contains("/api/", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines.Concat(spans), line =>
            line.Contains(Key.Secret, StringComparison.Ordinal) || line.Contains(Revoked.Secret, StringComparison.Ordinal));
    }

    private static void Fill(GatewayHost gateway)
    {
        var soon = DateTimeOffset.UtcNow.AddHours(1);
        gateway.Access.Read(new AccessList(
            [Stored(Key, soon), Stored(Expired, DateTimeOffset.UtcNow.AddHours(-1)), Stored(Revoked, soon, DateTimeOffset.UtcNow.AddSeconds(-1))], []));
    }

    private static StoredKey Stored(ApiKey key, DateTimeOffset expires, DateTimeOffset? revoked = null) => new()
    {
        Id = key.Id,
        SecretHash = key.Hash,
        Owner = "a workshop",
        Role = "Maker",
        CreatedAt = DateTimeOffset.UnixEpoch,
        CreatedBy = "somebody",
        ExpiresAt = expires,
        RevokedAt = revoked,
    };

    private HttpClient ClientWith(string key)
    {
        var client = _gateway.ClientWith(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);
        return client;
    }
}
