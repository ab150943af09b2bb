using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FusionSample.Tests.Distributed.Outages;

/// <summary>
/// Makers who read records, again and again, each from the gateway that is their own; on a refused connection from the next one, as a
/// load balancer does it. What came of each call is kept.
/// </summary>
internal sealed class Callers : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Reply> _replies = new();
    private readonly IReadOnlyList<string> _gateways;
    private readonly IReadOnlyList<Record> _records;
    private readonly Task _all;

    public Callers(int count, IReadOnlyList<string> gateways, string token, IReadOnlyList<Record> records)
    {
        (_gateways, _records) = (gateways, records);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _all = Task.WhenAll(Enumerable.Range(0, count).Select(caller => Task.Run(() => CallAsync(caller))));
    }

    /// <summary>Ends the calls and gives all replies.</summary>
    public async Task<IReadOnlyList<Reply>> StopAsync()
    {
        await _stop.CancelAsync();
        await _all;
        return [.. _replies];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _stop.Dispose();
    }

    /// <summary>All records of the catalogue, each asked for once.</summary>
    public static async Task<IReadOnlyList<Record>> WarmUpAsync(HttpClient client)
    {
        // All tables first: then no record lacks a name that is still being read.
        var records = new List<Record>();
        foreach (var resource in new[] { "people", "planets", "films", "species", "vehicles", "starships" })
        {
            using var page = JsonDocument.Parse(await GetAsync(client, $"/api/{resource}?pageSize=100"));
            records.AddRange(page.RootElement.GetProperty("value").EnumerateArray().Select(one => new Record(resource, one.GetProperty("id").GetInt32(), "")));
        }

        for (var i = 0; i < records.Count; i++)
            records[i] = records[i] with { Text = Record.WithoutAge(await GetAsync(client, records[i].Path)) };
        return records;
    }

    // On a machine that has just started everything the first answers may come too late.
    private static async Task<string> GetAsync(HttpClient client, string path)
    {
        var text = "";
        await Support.Eventually.TrueAsync(
            async () =>
            {
                using var answer = await client.GetAsync(path);
                text = await answer.Content.ReadAsStringAsync();
                return answer.StatusCode == HttpStatusCode.OK;
            },
            TimeSpan.FromSeconds(60));
        return text;
    }

    private async Task CallAsync(int caller)
    {
        for (var call = caller * 7; !_stop.IsCancellationRequested; call++)
        {
            var record = _records[call % _records.Count];
            _replies.Enqueue(await AskAsync(caller % _gateways.Count, record));
            await Task.Delay(Pause);
        }
    }

    private async Task<Reply> AskAsync(int gateway, Record record)
    {
        for (var tries = 0; ; tries++)
        {
            var sent = (At: DateTimeOffset.UtcNow, Clock: Stopwatch.GetTimestamp());
            try
            {
                using var answer = await _client.GetAsync(_gateways[(gateway + tries) % _gateways.Count] + record.Path);
                var body = await answer.Content.ReadAsStringAsync();
                return Reply.Of(record, sent.At, Stopwatch.GetElapsedTime(sent.Clock), answer.StatusCode, body);
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError && tries + 1 < _gateways.Count)
            {
                // The call was never sent.
            }
            catch (HttpRequestException broken)
            {
                return new Reply(record, sent.At, Stopwatch.GetElapsedTime(sent.Clock), Failure: broken.Message);
            }
        }
    }
}

/// <summary>A record of the catalogue.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Id">Its number there.</param>
/// <param name="Text">The true answer, without what it says of its age.</param>
internal sealed record Record(string Resource, int Id, string Text)
{
    public string Path => $"/api/{Resource}/{Id}";

    /// <summary>An answer up to its last two fields, which tell its age.</summary>
    public static string WithoutAge(string answer) => answer[..answer.LastIndexOf("\"asOf\"", StringComparison.Ordinal)];
}

/// <summary>What came of a call.</summary>
/// <param name="Record">What was asked for.</param>
/// <param name="SentAt">When.</param>
/// <param name="Took">How long the answer took.</param>
/// <param name="AsOf">What the answer says of its age.</param>
/// <param name="IsLastKnown">Whether it says that it is past its time.</param>
/// <param name="Failure">Why it is no answer, or a wrong one; null for a good one.</param>
internal sealed record Reply(Record Record, DateTimeOffset SentAt, TimeSpan Took, DateTimeOffset AsOf = default, bool IsLastKnown = false, string? Failure = null)
{
    public DateTimeOffset AnsweredAt => SentAt + Took;

    public static Reply Of(Record record, DateTimeOffset sentAt, TimeSpan took, HttpStatusCode status, string body)
    {
        if (status is not HttpStatusCode.OK)
            return new(record, sentAt, took, Failure: $"{(int)status} {body}");
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return Record.WithoutAge(body) == record.Text
            ? new(record, sentAt, took, root.GetProperty("asOf").GetDateTimeOffset(), root.GetProperty("isLastKnown").GetBoolean())
            : new(record, sentAt, took, Failure: $"wrong: asked for {record.Path}, got {body}");
    }
}
