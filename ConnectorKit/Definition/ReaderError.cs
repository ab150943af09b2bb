using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>What Microsoft's reader says of a document, without what only its programmers understand.</summary>
internal static partial class ReaderError
{
    /// <summary>A sentence, with the place in the document where the reader knows one.</summary>
    public static string Text(OpenApiError error) =>
        error.Pointer is { } pointer && pointer.StartsWith("#/", StringComparison.Ordinal) && pointer.Length > 2
            ? $"{pointer}: {Plain(error.Message)}" : Plain(error.Message);

    /// <summary>A message of the reader alone.</summary>
    public static string Plain(string message) => Internals().Replace(message.Split('\n')[0], "").TrimEnd('\r', ' ', '.');

    [GeneratedRegex(
        @"\s*(\((\#line=\d+)?\)|Change the reader options\.|LineNumber: \d+( \| BytePositionInLine: \d+)?\.?|Path: \S+ \||\(Parameter '\w+'\))", RegexOptions.ExplicitCapture)]
    private static partial Regex Internals();
}
