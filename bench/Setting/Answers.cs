using System.Text.Json;
using FusionSample.Bench.Load;

namespace FusionSample.Bench.Setting;

/// <summary>The bodies that the adapter gives, by path: what every contender must give too.</summary>
internal static class Answers
{
    private static readonly string[] Resources = ["people", "planets", "films", "species", "vehicles", "starships"];

    /// <summary>Asks for every record of the catalogue once.</summary>
    public static async Task<Dictionary<string, byte[]>> AskAsync(HttpClient adapter, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, byte[]>();
        foreach (var resource in Resources)
        {
            var page = await adapter.GetFromJsonAsync<JsonElement>($"/api/{resource}?pageSize=100", cancellationToken);
            foreach (var record in page.GetProperty("value").EnumerateArray())
            {
                var path = $"/api/{resource}/{record.GetProperty("id").GetInt32()}";
                answers[path] = await adapter.GetByteArrayAsync(path, cancellationToken);
            }
        }

        return answers;
    }

    /// <summary>
    /// Asks a contender for each path and compares the bytes, but for the age at their end, so that no error page and no half of an answer is measured. The bodies may
    /// differ in when they were asked for.
    /// </summary>
    /// <exception cref="BenchException">One of them is not what it should be.</exception>
    public static async Task CheckAsync(
        string contender, HttpClient client, IReadOnlyDictionary<string, byte[]> answers, CancellationToken cancellationToken)
    {
        foreach (var (path, expected) in answers)
        {
            using var answer = await client.GetAsync(path, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if ((int)answer.StatusCode != 200 || !WithoutAge(body).SequenceEqual(WithoutAge(expected)))
            {
                throw new BenchException(
                    $"{contender} answers {path} with {(int)answer.StatusCode} and {body.Length} bytes that are not what the adapter answered; nothing is measured.");
            }
        }
    }

    // An answer's last two fields tell its age, which is another one in another adapter.
    private static ReadOnlySpan<byte> WithoutAge(ReadOnlySpan<byte> answer) => answer.LastIndexOf("\"asOf\""u8) is var at and >= 0 ? answer[..at] : answer;

    /// <summary>A client that sends one header with every request, as wrk does.</summary>
    public static HttpClient Client(Uri address, string? header)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null }) { BaseAddress = address };
        if (header?.Split(": ", 2) is [var name, var value])
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return client;
    }

    /// <summary>The requests for all of them.</summary>
    public static Requests Requests(this IReadOnlyDictionary<string, byte[]> answers, params IReadOnlyList<string> headers) =>
        new([.. answers.Keys], headers);

    public static async Task<Dictionary<string, byte[]>> ReadAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        return (await JsonSerializer.DeserializeAsync<Dictionary<string, byte[]>>(stream))!;
    }

    public static async Task WriteAsync(string file, IReadOnlyDictionary<string, byte[]> answers)
    {
        await using var stream = File.Create(file);
        await JsonSerializer.SerializeAsync(stream, answers);
    }
}
