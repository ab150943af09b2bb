using System.Net;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>What the adapter answered is given again: to whom, for what, how long, and what is said about it.</summary>
public class KeptAnswerTests : IClassFixture<KeptAnswerTests.NarrowGateway>
{
    private readonly GatewayHost _gateway;

    public KeptAnswerTests(NarrowGateway shared)
    {
        _gateway = shared.Fresh();
        _gateway.Adapter.Answer = _gateway.Adapter.Aged();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeTimeProvider Clock => (FakeTimeProvider)_gateway.Services.GetRequiredService<TimeProvider>();

    [Fact]
    public async Task An_answer_is_given_again_to_another_caller_and_says_how_old_it_is_in_all()
    {
        _gateway.Adapter.Answer = _gateway.Adapter.Aged(age: 30, fresh: 570, keep: 570);
        using var maker = await _gateway.SignedInAsync("maker");
        using var admin = await _gateway.SignedInAsync("itadmin");

        using var made = await maker.GetAsync("/api/people/1", Token);
        Clock.Advance(TimeSpan.FromSeconds(7));
        using var given = await admin.GetAsync("/api/people/1", Token);

        Assert.Equal(await made.Content.ReadAsStringAsync(Token), await given.Content.ReadAsStringAsync(Token));
        Assert.Single(_gateway.Adapter.Requests);
        Assert.Equal((30, 37), (made.Headers.Age!.Value.TotalSeconds, given.Headers.Age!.Value.TotalSeconds));
        Assert.Equal("adapter; fwd=uri-miss; stored; ttl=600, gateway; fwd=uri-miss; stored; ttl=570", string.Join(", ", made.Headers.GetValues("Cache-Status")));
        Assert.Equal("gateway; hit; ttl=563", Assert.Single(given.Headers.GetValues("Cache-Status")));
        Assert.DoesNotContain(made.Headers.Concat(given.Headers), header => header.Key.StartsWith("X-Fusion-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/api/people/1", "/api/people/2")]
    [InlineData("/api/people/1", "/api/planets/1")]
    [InlineData("/api/people/1", "/api/people/1?fields=name")]
    [InlineData("/api/people?page=1", "/api/people?page=2")]
    [InlineData("/api/people?page=1", "/api/people?pageSize=1")]
    [InlineData("/api/people?search=a", "/api/people?search=A")]
    [InlineData("/api/people?search=a&sortBy=b", "/api/people?search=a%20sortBy:1:b")]
    [InlineData("/api/people?search=a%00&sortBy=b", "/api/people?search=a&sortBy=%00b")]
    [InlineData("/api/people?page=1", "/api/planets?page=1")]
    public async Task What_is_asked_for_differently_is_told_apart(string one, string other) => Assert.Equal(2, await CountAsync(one, other));

    [Theory]
    [InlineData("/api/people?page=1&search=a", "/api/people?SEARCH=a&Page=1")]
    [InlineData("/api/people?search=a%20b", "/api/people?search=a+b")]
    [InlineData("/api/people", "/api/people?anything=1")]
    [InlineData("/api/people?page=1", "/api/people?id=7&page=1&id=8")]
    public async Task What_is_the_same_question_has_the_same_answer(string one, string other) => Assert.Equal(1, await CountAsync(one, other));

    [Theory]
    [InlineData("/api/people?page=1&page=2")]
    [InlineData("/api/people?page=1&Page=1")]
    public async Task A_parameter_that_is_given_twice_is_the_adapters_to_read(string path) => Assert.Equal(2, await CountAsync(path, path));

    [Fact]
    public async Task What_takes_a_long_key_is_not_kept()
    {
        var path = "/api/people?search=" + new string('a', 600);

        Assert.Equal(2, await CountAsync(path, path));
    }

    [Fact]
    public async Task The_last_known_answer_is_kept_until_the_adapters_next_try_and_no_longer()
    {
        _gateway.Adapter.Answer = _gateway.Adapter.Aged(age: 700, fresh: -100, keep: 5);
        using var client = await _gateway.SignedInAsync();

        await client.GetOkAsync("/api/people/1");
        Clock.Advance(TimeSpan.FromSeconds(4.9));
        using (var kept = await client.GetAsync("/api/people/1", Token))
            Assert.Equal("gateway; hit; ttl=-105; detail=last-known", Assert.Single(kept.Headers.GetValues("Cache-Status")));
        Assert.Single(_gateway.Adapter.Requests);
        Clock.Advance(TimeSpan.FromSeconds(0.2));
        await client.GetOkAsync("/api/people/1");

        Assert.Equal(2, _gateway.Adapter.Requests.Count);
    }

    [Fact]
    public async Task One_whose_next_try_is_now_is_not_kept()
    {
        _gateway.Adapter.Answer = _gateway.Adapter.Aged(age: 700, fresh: -100, keep: 0);

        Assert.Equal(2, await CountAsync("/api/people/1", "/api/people/1"));
    }

    [Fact]
    public async Task Who_has_the_answer_already_gets_a_304_of_the_gateways_own()
    {
        using var client = await _gateway.SignedInAsync();
        using var first = await client.GetAsync("/api/people/1", Token);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var same = await client.GetAsync("/api/people/1", Token);
        using var other = await client.GetAsync("/api/people/2", Token);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);
        Assert.NotNull(same.Headers.Age);
        Assert.All(_gateway.Adapter.Requests, request => Assert.DoesNotContain("If-None-Match", request.Headers.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(201)]
    public async Task Only_a_200_is_kept_whatever_it_says_of_its_age(int status)
    {
        var aged = _gateway.Adapter.Aged();
        _gateway.Adapter.Answer = context =>
        {
            context.Response.StatusCode = status;
            return aged(context);
        };

        Assert.Equal(2, await CountAsync("/api/people/1", "/api/people/1"));
    }

    [Theory]
    [InlineData("/api/connection", null)]
    [InlineData("/api/people/1", "60000,540000")]
    [InlineData("/api/people/1", "a,b,c")]
    public async Task What_does_not_say_how_old_it_is_is_not_kept(string path, string? age)
    {
        _gateway.Adapter.Answer = context =>
        {
            context.Response.Headers["X-Fusion-Answer-Age"] = age;
            return context.Response.WriteAsJsonAsync(new { account = "of the caller" });
        };

        Assert.Equal(2, await CountAsync(path, path));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_502_and_is_not_kept()
    {
        var aged = _gateway.Adapter.Aged();
        _gateway.Adapter.Answer = context =>
        {
            context.Response.ContentLength = 1000;
            return aged(context);
        };
        using var client = await _gateway.SignedInAsync();

        await client.GetProblemAsync("/api/people/1", 502, "adapter-unreachable");
        Assert.Single(_gateway.Adapter.Requests);
        _gateway.Adapter.Answer = aged;
        await client.GetOkAsync("/api/people/1");
    }

    [Fact]
    public async Task A_body_is_refused_although_the_answer_is_kept()
    {
        using var client = await _gateway.SignedInAsync();
        await client.GetOkAsync("/api/people/1");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people/1") { Content = new StringContent("a body") };

        using var response = await client.SendAsync(request, Token);

        await response.ProblemAsync(413, "too-large");
    }

    [Fact]
    public async Task What_is_kept_takes_no_turn_from_what_is_not()
    {
        using var client = await _gateway.SignedInAsync();
        await client.GetOkAsync("/api/people/1");
        var (reached, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        var luke = _gateway.Adapter.Answer;
        _gateway.Adapter.Answer = async context =>
        {
            reached.SetResult();
            await released.Task;
            await luke(context);
        };
        var slow = client.GetOkAsync("/api/people/2");
        await reached.Task;

        await client.GetOkAsync("/api/people/1");

        released.SetResult();
        await slow;
    }

    // How often the adapter is asked when a maker asks the one and then the other.
    private async Task<int> CountAsync(string one, string other)
    {
        using var client = await _gateway.SignedInAsync();
        using (await client.GetAsync(one, Token))
        using (await client.GetAsync(other, Token))
            return _gateway.Adapter.Requests.Count;
    }

    /// <summary>One that has one call to the adapter under way at a time.</summary>
    public sealed class NarrowGateway : SharedGateway
    {
        private protected override (string Key, string Value)[] Settings => [("Limits:ParallelCalls", "1")];
    }
}
