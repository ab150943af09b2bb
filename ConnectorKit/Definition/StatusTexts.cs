using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>What a status means to a maker, who never sees an error's body: in a sentence instead of the phrase of RFC 9110.</summary>
internal static class StatusTexts
{
    /// <summary>The sentence, unless the endpoint has a description of its own.</summary>
    public static string Of(string status, string? description) =>
        int.TryParse(status, CultureInfo.InvariantCulture, out var code) && (description is null || description == ReasonPhrases.GetReasonPhrase(code))
            ? Sentence(code) ?? ReasonPhrases.GetReasonPhrase(code) : description ?? "";

    private static string? Sentence(int status) => status switch
    {
        200 => "The answer.",
        201 => "It was made.",
        202 => "There is nothing new yet.",
        204 => "It was done; there is nothing to return.",
        400 => "A value is not valid.",
        401 => "The sign-in or the key was not accepted.",
        403 => "This is not allowed for you.",
        404 => "There is no such record.",
        409 => "It does not fit what is there already.",
        429 => "Too many requests; wait a moment.",
        502 => "The service behind the connector cannot be reached.",
        503 => "The service behind the connector takes no requests now.",
        504 => "The service behind the connector took too long.",
        _ => null,
    };
}
