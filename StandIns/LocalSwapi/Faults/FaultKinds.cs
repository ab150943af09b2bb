namespace FusionSample.LocalSwapi.Faults;

/// <summary>One kind of fault: what can be set, and how a call is answered (not at all when the port is closed).</summary>
internal sealed record FaultKind(string Name, string[] Settings, Func<Fault, HttpContext, RequestDelegate, Task>? Answer)
{
    public static string[] ForEachCall(params string[] settings) => ["path", "share", .. settings];
}

/// <summary>All kinds of faults.</summary>
internal static class FaultKinds
{
    public const string Down = "down";

    public static readonly IReadOnlyList<FaultKind> All =
    [
        new(Down, [], null),
        new("reset", FaultKind.ForEachCall(), FaultAnswers.Reset),
        new("latency", FaultKind.ForEachCall("delayMs", "jitterMs"), FaultAnswers.Latency),
        new("drip", FaultKind.ForEachCall("chunkBytes", "pauseMs"), FaultAnswers.Drip),
        new("status", FaultKind.ForEachCall("status", "retryAfter"), FaultAnswers.Status),
        new("truncated", FaultKind.ForEachCall(), FaultAnswers.Truncated),
        new("html", FaultKind.ForEachCall(), FaultAnswers.Html),
        new("wrong-types", FaultKind.ForEachCall(), FaultAnswers.WrongTypes),
        new("redirect", FaultKind.ForEachCall("location"), FaultAnswers.Redirect),
        new("huge", FaultKind.ForEachCall("sizeBytes"), FaultAnswers.Huge),
    ];

    public static FaultKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
