using System.Text.Json;

namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Why a file is not JSON (RFC 8259).</summary>
/// <param name="Line">The line of it, from 1; none where the text as a whole is the matter.</param>
/// <param name="Reason">What stands there, a sentence.</param>
public sealed record JsonFlaw(int? Line, string Reason)
{
    private static readonly string[] BeginningsOfYaml = ["swagger:", "openapi:", "info:", "---", "%YAML"];

    /// <summary>What the reader says of the text, without the advice that it gives to programmers.</summary>
    internal static JsonFlaw Of(JsonException exception, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(null, "It is empty.");
        if (BeginningsOfYaml.Any(beginning => text.TrimStart().StartsWith(beginning, StringComparison.Ordinal)))
            return new(null, "It looks like YAML. Convert it: nothing in Power Platform reads that.");
        if (exception.Message.Contains("trailing comma", StringComparison.Ordinal))
            return new(LineOfComma(exception, text), "A comma stands behind the last entry.");
        var reason = exception.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].ReplaceLineEndings(" ");
        return new(exception.LineNumber is { } line ? (int)line + 1 : null, reason);
    }

    /// <summary>A sentence that says what is the matter with the file, and then where, and why.</summary>
    internal string After(string sentence) => Line is null ? $"{sentence}. {Reason}" : $"{sentence}, {this}";

    /// <summary>Where, and why.</summary>
    public override string ToString() => Line is { } line ? $"line {line}: {Reason}" : Reason;

    // The reader stops at the bracket behind the comma, which may stand lines below it.
    private static int? LineOfComma(JsonException exception, string text)
    {
        if (exception.LineNumber is not { } line)
            return null;
        var lines = text.Split('\n').Take((int)line + 1).ToList();
        lines[^1] = lines[^1][..(int)Math.Min(exception.BytePositionInLine ?? 0, lines[^1].Length)];
        return lines.FindLastIndex(one => one.TrimEnd().EndsWith(',')) is >= 0 and var at ? at + 1 : (int)line + 1;
    }
}
