using System.Text.Json;

namespace FusionSample.LocalSwapi.Faults;

/// <summary>Reads a fault from JSON and collects what is wrong with it, by setting.</summary>
internal sealed class FaultReader
{
    private const string NoObject = "The body must be a JSON object, such as {\"kind\": \"latency\", \"delayMs\": 3000}.";
    private const int TenMinutes = 600_000;
    private const int Mebibyte = 1024 * 1024;

    private readonly Dictionary<string, JsonElement> _values;
    private readonly Dictionary<string, string[]> _errors = [];

    private FaultReader(JsonElement body) =>
        _values = body.EnumerateObject().ToDictionary(property => property.Name, property => property.Value);

    /// <summary>Either a fault with its defaults filled in, or a message for each setting that cannot be taken.</summary>
    public static (Fault? Fault, IDictionary<string, string[]> Errors) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return (null, new Dictionary<string, string[]> { [""] = [NoObject] });

        var reader = new FaultReader(body);
        var fault = reader.Read();
        return (reader._errors.Count == 0 ? fault : null, reader._errors);
    }

    private Fault? Read()
    {
        var name = _values.TryGetValue("kind", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (FaultKinds.Find(name) is not { } kind)
        {
            _errors["kind"] = [$"must be one of: {string.Join(", ", FaultKinds.All.Select(known => known.Name))}."];
            return null;
        }

        var settings = kind.Settings.Length == 0 ? "no other settings" : string.Join(", ", kind.Settings);
        foreach (var unknown in _values.Keys.Except(["kind", .. kind.Settings]))
            _errors[unknown] = [$"is not a setting of '{kind.Name}', which takes {settings}."];

        return new Fault
        {
            Kind = kind.Name,
            Path = Text(kind, "path", null, path => path.StartsWith('/'), "a path that begins with '/'"),
            Share = Share(kind),
            DelayMs = Number(kind, "delayMs", 3000, 0, TenMinutes),
            JitterMs = Number(kind, "jitterMs", 0, 0, TenMinutes),
            ChunkBytes = Number(kind, "chunkBytes", 8, 1, Mebibyte),
            PauseMs = Number(kind, "pauseMs", 1000, 0, TenMinutes),
            Status = Number(kind, "status", StatusCodes.Status503ServiceUnavailable, 400, 599),
            RetryAfter = RetryAfter(kind),
            Location = Text(kind, "location", "http://elsewhere.invalid/", IsWebAddress, "an absolute http or https address"),
            SizeBytes = Number(kind, "sizeBytes", 50 * Mebibyte, 1, 1024 * Mebibyte),
        };
    }

    private decimal? Share(FaultKind kind)
    {
        if (!Takes(kind, "share", out var value))
            return kind.Settings.Contains("share") ? 1 : null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var share) && share is >= 0 and <= 1)
            return share;
        _errors["share"] = ["must be a number from 0 to 1."];
        return null;
    }

    private int? Number(FaultKind kind, string name, int byDefault, int least, int most)
    {
        if (!Takes(kind, name, out var value))
            return kind.Settings.Contains(name) ? byDefault : null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        _errors[name] = [$"must be a whole number from {least} to {most}."];
        return null;
    }

    private string? Text(FaultKind kind, string name, string? byDefault, Func<string, bool> isValid, string what)
    {
        if (!Takes(kind, name, out var value))
            return kind.Settings.Contains(name) ? byDefault : null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && isValid(text))
            return text;
        _errors[name] = [$"must be {what}."];
        return null;
    }

    // A server that misbehaves may send anything, so that only what no header can hold is refused.
    private string? RetryAfter(FaultKind kind)
    {
        if (Takes(kind, "retryAfter", out var value) && value.ValueKind == JsonValueKind.Number)
            return value.GetRawText();
        return Text(kind, "retryAfter", null, IsHeaderText, "a number, or a text of printable ASCII characters");
    }

    private bool Takes(FaultKind kind, string name, out JsonElement value) =>
        _values.TryGetValue(name, out value) && kind.Settings.Contains(name);

    private static bool IsHeaderText(string text) => text.All(c => c is >= ' ' and <= '~');

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
