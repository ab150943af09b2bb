using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FusionSample.ServiceDefaults.Answers;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.ServiceDefaults;

/// <summary>The bounds of what is kept.</summary>
public sealed class AnswerCacheTests : IDisposable
{
    private const int KiB = 1024;

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ConcurrentDictionary<string, long> _lookups = new();
    private readonly MeterListener _listener = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly KeptAnswers _kept;
    private readonly AnswerCache _cache;

    public AnswerCacheTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _kept = new KeptAnswers(Options.Create(new KeptAnswersOptions { MaxBytes = 1024 * KiB, MaxAnswerBytes = 100 * KiB }), _time);
        _cache = new AnswerCache(_kept, _time, meters, new HostingEnvironment { ApplicationName = "Tests" });
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name == "fusion.answer_cache.lookups")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) => _lookups.AddOrUpdate((string)tags[0].Value!, count, (_, before) => before + count));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _kept.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task All_together_take_no_more_than_is_allowed_and_new_ones_find_room()
    {
        for (var i = 0; i < 100; i++)
        {
            await IsMadeAsync($"answer {i}", 99 * KiB);
            Assert.InRange(_kept.Count, 0, 10);
        }

        // Room is made behind the answers.
        await Eventually.TrueAsync(async () => !await IsMadeAsync("the newest", 99 * KiB));
    }

    [Fact]
    public async Task One_that_is_too_large_is_made_each_time_and_is_whole()
    {
        Assert.True(await IsMadeAsync("large", 100 * KiB));
        Assert.True(await IsMadeAsync("large", 100 * KiB));
        Assert.Equal(0, _kept.Count);
    }

    [Fact]
    public async Task Each_lookup_is_counted_with_its_result()
    {
        await IsMadeAsync("one", KiB);
        await IsMadeAsync("one", KiB);
        await IsMadeAsync("one", KiB);

        Assert.Equal((2, 1), (_lookups["hit"], _lookups["miss"]));
    }

    [Fact]
    public async Task What_its_source_has_said_meanwhile_is_not_kept()
    {
        Assert.True(await IsMadeAsync("changed", KiB, () => _kept.DropMadeFrom("source")));
        Assert.True(await IsMadeAsync("changed", KiB));
        Assert.False(await IsMadeAsync("changed", KiB));

        _kept.DropMadeFrom("source");

        Assert.True(await IsMadeAsync("changed", KiB));
    }

    [Fact]
    public async Task Past_its_time_it_is_made_anew()
    {
        await IsMadeAsync("old", KiB);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(await IsMadeAsync("old", KiB));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await IsMadeAsync("old", KiB));
    }

    private async Task<bool> IsMadeAsync(string key, int size, Action? meanwhile = null)
    {
        var isMade = false;
        var (context, body) = (new DefaultHttpContext { Request = { Method = "GET" } }, new MemoryStream());
        context.Response.Body = body;
        await _cache.InvokeAsync(context, MakeAsync, key, "test", tellsAge: false);
        Assert.Equal(size, body.Length);
        return isMade;

        async Task MakeAsync(HttpContext made)
        {
            isMade = true;
            var now = _time.GetUtcNow();
            made.SetAnswerAge(new AnswerAge(now, now.AddMinutes(1), now.AddMinutes(1), WasAsked: true) { Sources = ["source"] });
            await made.Response.Body.WriteAsync(new byte[size]);
            meanwhile?.Invoke();
        }
    }
}
