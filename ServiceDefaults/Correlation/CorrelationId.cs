using System.Buffers;

namespace FusionSample.ServiceDefaults.Correlation;

/// <summary>
/// The id under which one call of a maker is found in every log and span. Power Platform sends it as
/// <see cref="PlatformHeader"/>; between gateway and adapter it travels as <see cref="InternalHeader"/>.
/// </summary>
public static class CorrelationId
{
    /// <summary>The platform's own request id, echoed in the answer.</summary>
    public const string PlatformHeader = "x-ms-client-request-id";

    /// <summary>From the gateway to the adapter; the gateway drops any <c>X-Fusion-*</c> header that comes from outside.</summary>
    public const string InternalHeader = "X-Fusion-Correlation-Id";

    /// <summary>The name of the span attribute and of the log property.</summary>
    public const string AttributeName = "correlation.id";

    /// <summary>The longest id that is taken over, in characters.</summary>
    public const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static readonly AsyncLocal<string?> CurrentId = new();

    /// <summary>The id of the call that this code runs for, background work that it started included.</summary>
    public static string? Current
    {
        get => CurrentId.Value;
        internal set => CurrentId.Value = value;
    }

    /// <summary>Whether an id from outside is safe to write to logs and headers: 1 to 64 letters, digits, <c>-</c>, <c>_</c>, <c>.</c>.</summary>
    public static bool IsAcceptable(string? candidate) =>
        candidate is { Length: > 0 and <= MaxLength } && !candidate.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>The candidate if it is acceptable, otherwise a new id.</summary>
    public static string AcceptOrCreate(string? candidate) =>
        IsAcceptable(candidate) ? candidate! : Create();

    // Nobody has to be unable to guess it, and the system's own random numbers cost a system call.
    private static string Create()
    {
        Span<byte> random = stackalloc byte[16];
        Random.Shared.NextBytes(random);
        return new Guid(random).ToString();
    }
}
