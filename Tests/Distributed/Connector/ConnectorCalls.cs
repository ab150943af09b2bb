using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>
/// Calls operations of the running gateway and checks every answer against what the definition says of it. The four people take
/// turns, since the gateway limits the requests of each.
/// </summary>
internal sealed class ConnectorCalls
{
    private const int Concurrency = 8;
    private static readonly string[] People = ["maker", "researcher", "prodev", "itadmin"];

    private readonly HttpClient[] _callers;
    private readonly ConcurrentDictionary<string, Lazy<Task<JsonElement>>> _shapes = new();
    private readonly ConcurrentDictionary<(string Operation, string Parameter), bool> _used = new();
    private int _count;

    private ConnectorCalls(ServedDefinition definition, HttpClient[] callers) => (Definition, _callers) = (definition, callers);

    /// <summary>The definition that says what there is to call.</summary>
    public ServedDefinition Definition { get; }

    /// <summary>How many requests were sent.</summary>
    public int Count => _count;

    /// <summary>What did not fit: address, place and why.</summary>
    public ConcurrentQueue<string> Misfits { get; } = new();

    /// <summary>The operations that have answered, and (as <c>Operation.parameter</c>) with which parameters.</summary>
    public IEnumerable<string> Used => _used.Keys.Select(used => used.Parameter.Length > 0 ? $"{used.Operation}.{used.Parameter}" : used.Operation);

    /// <summary>Reads the definition and signs the four in.</summary>
    public static async Task<ConnectorCalls> StartAsync(RunningWorkshop workshop) =>
        new(await ServedDefinition.ReadAsync(workshop), await Task.WhenAll(People.Select(workshop.SignedInAsync)));

    /// <summary>The checked answer.</summary>
    public async Task<JsonElement> AnswerAsync(Call call)
    {
        var answer = await AnswerAsync(call, call.Url);
        foreach (var parameter in call.Values.Keys.Append(""))
            _used.TryAdd((call.Operation.Id, parameter), true);
        return answer;
    }

    /// <summary>The checked answers, in the order of the calls.</summary>
    public async Task<IReadOnlyList<JsonElement>> AnswersAsync(IEnumerable<Call> calls) => await EachAsync(calls, AnswerAsync);

    /// <summary>Does something for each, a few at a time, and returns the results in the same order.</summary>
    public static async Task<TResult[]> EachAsync<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> act)
    {
        var all = items.ToList();
        var results = new TResult[all.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, all.Count, options, async (i, _) => results[i] = await act(all[i]));
        return results;
    }

    /// <summary>All records of a list: the next link is followed as it is given, up to the last page, and each record comes once.</summary>
    public async Task<IReadOnlyList<JsonElement>> AllPagesAsync(Call call)
    {
        var page = await AnswerAsync(call);
        var records = page.GetProperty("value").EnumerateArray().ToList();
        while (page.GetProperty(call.Operation.NextLinkName).GetString() is { } next)
        {
            Assert.StartsWith(Definition.Address + "/", next, StringComparison.Ordinal);
            page = await AnswerAsync(call, next);
            records.AddRange(page.GetProperty("value").EnumerateArray());
        }

        Assert.Equal(page.GetProperty("count").GetInt32(), records.Count);
        Assert.Equal(records.Count, records.DistinctBy(record => record.GetProperty("id").GetInt32()).Count());
        return records;
    }

    /// <summary>What a maker can choose for a parameter, each with its title, when the call's other values are chosen already.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(Call call, ServedParameter parameter)
    {
        var source = parameter.DynamicValues!.Value;
        var answer = await AnswerAsync(Asked(call, source));
        foreach (var part in source.GetProperty("value-collection").GetString()!.Split('/'))
            answer = answer.GetProperty(part);
        return [.. answer.EnumerateArray().Select(item => new Choice(
            item.GetProperty(source.GetProperty("value-path").GetString()!).ToString(), item.GetProperty(source.GetProperty("value-title").GetString()!).ToString()))];
    }

    /// <summary>The shape of the dynamic part of a call's answer.</summary>
    public Task<JsonElement> ShapeAsync(Call call, string part)
    {
        var source = ServedOperation.Properties(call.Operation.Item)[part].GetProperty("x-ms-dynamic-schema");
        var question = Asked(call, source);
        return _shapes.GetOrAdd(question.Url, _ => new(async () =>
            (await AnswerAsync(question)).GetProperty(source.GetProperty("value-path").GetString()!))).Value;
    }

    /// <summary>The answer of a request without any check.</summary>
    public async Task<HttpResponseMessage> SendAsync(string url)
    {
        while (true)
        {
            var caller = _callers[Interlocked.Increment(ref _count) % _callers.Length];
            var response = await caller.GetAsync(new Uri(url), TestContext.Current.CancellationToken);
            if (response.StatusCode is not HttpStatusCode.TooManyRequests)
                return response;
            // Other tests have used the limit up; it is not what is tested here.
            await Task.Delay(response.Headers.RetryAfter!.Delta!.Value, TestContext.Current.CancellationToken);
            response.Dispose();
        }
    }

    private async Task<JsonElement> AnswerAsync(Call call, string url)
    {
        using var response = await SendAsync(url);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(call.Operation.Status == (int)response.StatusCode, $"{url} answered {(int)response.StatusCode}: {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);

        var answer = JsonDocument.Parse(body).RootElement;
        JsonElement? shape = call.Operation.DynamicPart is { } part ? await ShapeAsync(call, part) : null;
        foreach (var misfit in SchemaChecker.Misfits(Definition.Root, call.Operation.Answer, answer, shape))
            Misfits.Enqueue($"{url} {misfit}");
        return answer;
    }

    // The operation that an extension names, with the constants and the chosen values that it gives to it.
    private Call Asked(Call call, JsonElement source)
    {
        var question = new Call(Definition.Operation(source.GetProperty("operationId").GetString()!));
        if (!source.TryGetProperty("parameters", out var parameters))
            return question;
        foreach (var given in parameters.EnumerateObject())
        {
            question = question.With(given.Name, given.Value.ValueKind is JsonValueKind.Object
                ? call.Values[given.Value.GetProperty("parameter").GetString()!] : given.Value.ToString());
        }

        return question;
    }
}

/// <summary>One of the values that a maker can choose from.</summary>
internal sealed record Choice(string Value, string Title);
