using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.ServiceDefaults.Problems;

/// <summary>A parameter that cannot be read ("2.5" for a whole number) is the caller's error and is named to them.</summary>
internal sealed partial class BadRequestHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
            return false;

        context.Response.StatusCode = bad.StatusCode;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = bad.StatusCode, Detail = bad.InnerException is JsonException json ? OfTheBody(json) : InPlainWords(bad.Message) },
        });
    }

    // The exception's own message names our types; its path is the caller's.
    private static string OfTheBody(JsonException json) => json.Path?.TrimStart('$', '.') is { Length: > 0 } member
        ? $"The body's '{member}' is not known, or its value is of the wrong type."
        : "The body must be a JSON object.";

    // 'Failed to bind parameter "Nullable<int> Page" from "2.5".' is written for the author of the endpoint, not for its caller.
    private static string InPlainWords(string message) => message.StartsWith("Implicit body inferred", StringComparison.Ordinal)
        || (message.StartsWith("Required parameter", StringComparison.Ordinal) && message.EndsWith("from body.", StringComparison.Ordinal))
        ? "The request needs a body: a JSON object."
        : BindingFailure().Match(message) is { Success: true, Groups: var parts }
            ? $"'{JsonNamingPolicy.CamelCase.ConvertName(parts["name"].Value)}' cannot be '{parts["value"].Value}'{Remedy(parts["type"].Value)}."
            : message;

    private static string Remedy(string type) => type.Replace("Nullable<", "", StringComparison.Ordinal).TrimEnd('>') switch
    {
        "int" or "long" => ": it must be a whole number",
        "bool" => ": it must be true or false",
        "DateOnly" => ": it must be a day such as 1977-05-25",
        "DateTimeOffset" => ": it must be a time such as 2014-12-20T20:49:38Z",
        _ => "",
    };

    [GeneratedRegex("""^Failed to bind parameter "(?<type>\S+) (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex BindingFailure();
}
