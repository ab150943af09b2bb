using System.Text.Json;

namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Why a file is not JSON (RFC 8259).</summary>
/// <param name="Line">The line where reading ended, from 1; none where the text as a whole is the matter.</param>
/// <param name="Reason">What stands there, a sentence.</param>
public sealed record JsonFlaw(int? Line, string Reason)
{
    /// <summary>What the reader says, without the advice that it gives to programmers.</summary>
    internal static JsonFlaw Of(JsonException exception)
    {
        var reason = exception.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0]
            .Replace(" which is not supported in this mode. Change the reader options.", ".", StringComparison.Ordinal);
        return new(exception.LineNumber is { } line ? (int)line + 1 : null, reason);
    }

    /// <summary>For the end of a sentence: where, and why.</summary>
    public override string ToString() => Line is { } line ? $"line {line}: {Reason}" : Reason;
}
