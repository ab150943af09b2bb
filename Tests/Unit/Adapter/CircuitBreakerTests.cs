using System.Net;
using System.Net.Http.Headers;

namespace FusionSample.Tests.Unit.Adapter;

/// <summary>An external API that goes on failing is left alone.</summary>
public class CircuitBreakerTests
{
    private HttpStatusCode _status = HttpStatusCode.InternalServerError;

    [Fact]
    public async Task An_open_circuit_asks_nobody_and_says_when_to_come_back()
    {
        using var upstream = new UpstreamPipeline(Answer, ("BreakerMinimumThroughput", "4"));
        await OpenAsync(upstream, 4);

        Assert.Equal(TimeSpan.FromSeconds(5), (await upstream.RefusalAsync()).RetryAfter);
        upstream.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.FromSeconds(3), (await upstream.RefusalAsync("people/?page=2")).RetryAfter);
        Assert.Equal(4, upstream.Attempts);
    }

    [Fact]
    public async Task After_the_break_one_call_tries_and_decides()
    {
        using var upstream = new UpstreamPipeline(Answer, ("BreakerMinimumThroughput", "2"));
        await OpenAsync(upstream, 2);

        upstream.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.InternalServerError, (await upstream.GetAsync()).StatusCode);
        await upstream.RefusalAsync();
        Assert.Equal(3, upstream.Attempts);

        _status = HttpStatusCode.OK;
        upstream.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await upstream.GetAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await upstream.GetAsync()).StatusCode);
        Assert.Equal(5, upstream.Attempts);
    }

    [Fact]
    public async Task While_that_one_is_under_way_the_others_are_refused()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var trying = false;
        using var upstream = new UpstreamPipeline(
            (request, _) => trying ? answer.Task : Task.FromResult(Answer(request)), ("BreakerMinimumThroughput", "2"));
        await OpenAsync(upstream, 2);
        trying = true;
        upstream.Time.Advance(TimeSpan.FromSeconds(5));

        var first = upstream.GetAsync();
        await upstream.ReachedAsync(3);
        // Nobody knows how long it will take: soon.
        Assert.Equal(TimeSpan.FromSeconds(1), (await upstream.RefusalAsync()).RetryAfter);

        answer.SetResult(new HttpResponseMessage(HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(3, upstream.Attempts);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotModified)]
    public async Task An_answer_that_finds_fault_with_the_question_opens_nothing(HttpStatusCode status)
    {
        _status = status;
        using var upstream = new UpstreamPipeline(Answer, ("BreakerMinimumThroughput", "2"));

        for (var call = 0; call < 10; call++)
            Assert.Equal(status, (await upstream.GetAsync()).StatusCode);
    }

    [Fact]
    public async Task A_share_of_failures_below_the_ratio_opens_nothing()
    {
        using var upstream = new UpstreamPipeline(Answer, ("BreakerMinimumThroughput", "2"));

        for (var call = 0; call < 20; call++)
        {
            _status = call % 3 == 2 ? HttpStatusCode.BadGateway : HttpStatusCode.OK;
            Assert.Equal(_status, (await upstream.GetAsync()).StatusCode);
        }
    }

    [Fact]
    public async Task The_failures_of_one_resource_cost_no_other()
    {
        using var upstream = new UpstreamPipeline(
            request => request.RequestUri!.AbsolutePath.Contains("people") ? Answer(request) : new HttpResponseMessage(HttpStatusCode.OK),
            ("BreakerMinimumThroughput", "2"));
        await OpenAsync(upstream, 2);
        await upstream.RefusalAsync();

        Assert.Equal(HttpStatusCode.OK, (await upstream.GetAsync("planets/1/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await upstream.GetAsync("films/")).StatusCode);
    }

    [Fact]
    public async Task No_retry_is_started_once_the_circuit_is_open_and_the_caller_gets_the_failure_itself()
    {
        using var upstream = new UpstreamPipeline(Answer, ("BreakerMinimumThroughput", "2"), ("Retries", "5"));

        Assert.Equal(HttpStatusCode.InternalServerError, (await upstream.GetAsync()).StatusCode);

        Assert.Equal(2, upstream.Attempts);
    }

    [Theory]
    [InlineData(25924, 60)] // what SWAPI once said, cut to Upstream:MaxRetryAfter
    [InlineData(40, 40)]
    [InlineData(1, 5)] // Upstream:BreakDuration
    public async Task The_circuit_stays_open_as_long_as_the_API_asks_within_reason(int asked, int seconds)
    {
        _status = HttpStatusCode.TooManyRequests;
        using var upstream = new UpstreamPipeline(
            request =>
            {
                var answer = Answer(request);
                answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked));
                return answer;
            },
            ("BreakerMinimumThroughput", "2"));
        await OpenAsync(upstream, 2);

        Assert.Equal(TimeSpan.FromSeconds(seconds), (await upstream.RefusalAsync()).RetryAfter);
        upstream.Time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        await upstream.RefusalAsync();
        upstream.Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await upstream.GetAsync()).StatusCode);
    }

    [Fact]
    public async Task An_attempt_that_the_total_timeout_cuts_off_is_a_failure()
    {
        using var upstream = new UpstreamPipeline(
            async (_, cancelled) =>
            {
                await Task.Delay(Timeout.Infinite, cancelled);
                throw new InvalidOperationException();
            },
            ("BreakerMinimumThroughput", "2"), ("AttemptTimeout", "00:00:02"), ("TotalTimeout", "00:00:03"), ("Retries", "1"));

        var call = upstream.GetAsync();
        await upstream.ReachedAsync(1);
        upstream.Time.Advance(TimeSpan.FromSeconds(2));
        await upstream.ReachedAsync(2);
        upstream.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<Polly.Timeout.TimeoutRejectedException>(() => call);
        await upstream.RefusalAsync();
    }

    private HttpResponseMessage Answer(HttpRequestMessage request) => new(_status);

    private static async Task OpenAsync(UpstreamPipeline upstream, int failures)
    {
        for (var call = 0; call < failures; call++)
            using (await upstream.GetAsync()) { }
    }
}
