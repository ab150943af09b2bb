using System.Text.Json;
using FusionSample.Workbench.Calls;

namespace FusionSample.Workbench.Maker;

/// <summary>What an answer means, and what one can do about it.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Remedy">What to do; null where all is well.</param>
internal sealed record ReplyWords(string Title, string? Remedy)
{
    /// <summary>In the gateway's own words (RFC 9457) where it has some. A maker's formula sees the status alone (fact 17).</summary>
    public static ReplyWords Of(GatewayReply reply, string who = "The gateway")
    {
        if (reply.IsSuccess)
            return new(reply.IsLastKnown ? "This is the last that is known: the external API does not answer now." : "Done.", null);
        var own = Problem(reply.Json);
        return new(own ?? Status(reply.Status, who), Remedies(reply));
    }

    private static string? Problem(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } problem ? Text(problem, "detail") ?? Text(problem, "title") : null;

    private static string? Text(JsonElement problem, string name) =>
        problem.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    private static string Status(int status, string who) => status switch
    {
        0 => $"{who} does not answer.",
        401 => "The sign-in is not accepted.",
        403 => "This is not allowed for you.",
        404 => "There is no such record.",
        429 => "Too many requests.",
        >= 500 => "The service behind the connector does not answer.",
        _ => $"The answer has the status {status}.",
    };

    private static string Remedies(GatewayReply reply) => reply.Status switch
    {
        0 => "See that it runs, and try again.",
        400 => "Correct what is filled in.",
        // The gateway's words say that the IT Admin has withdrawn it; signing in again would be refused too.
        401 when reply.Body.Contains("error:token-revoked", StringComparison.Ordinal) => "Signing in again does not help; the IT Admin gives it again.",
        401 => "Sign out and in again. If that does not help, the IT Admin may have ended the sign-in.",
        403 => "Ask the IT Admin for the role or permission that is missing.",
        404 => "Choose another record.",
        429 => $"Wait {(reply.RetryAfter is { } wait ? GatewayReply.Words(wait) : "a minute")} and try again.",
        >= 500 => "Try again in a moment. If it stays so, tell the Pro-Dev the correlation id.",
        _ => "Tell the Pro-Dev the correlation id.",
    };
}
