namespace FusionSample.Workbench.Traces;

/// <summary>A line of a log that was written for a call. All texts are a sender's: shown as text, and cut.</summary>
/// <param name="TraceId">32 hexadecimal digits.</param>
/// <param name="Service">The resource's <c>service.name</c>.</param>
/// <param name="Category">Who wrote it.</param>
/// <param name="Severity">1 to 24 (opentelemetry-proto, logs/v1, SeverityNumber); 0 where it is not said.</param>
/// <param name="Time">Nanoseconds since 1970.</param>
/// <param name="Message">The line.</param>
/// <param name="Attributes">What stands in it by name.</param>
public sealed record SeenLog(string TraceId, string Service, string Category, int Severity, ulong Time, string Message, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The severity in .NET's words.</summary>
    public string Level => Severity switch
    {
        >= 21 => "Critical",
        >= 17 => "Error",
        >= 13 => "Warning",
        >= 9 => "Information",
        >= 5 => "Debug",
        >= 1 => "Trace",
        _ => "–",
    };
}
