using System.Diagnostics;
using System.Globalization;
using FusionSample.ServiceDefaults.Correlation;

namespace FusionSample.LocalEntra.Protocol;

/// <summary>Answers what was refused in the JSON shape of Entra ID.</summary>
internal sealed class EntraErrorFilter(TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (EntraException refused)
        {
            var response = context.HttpContext.Response;
            response.Headers.CacheControl = "no-store";
            if (refused.Status == StatusCodes.Status401Unauthorized)
                response.Headers.WWWAuthenticate = "Basic realm=\"LocalEntra\"";
            return TypedResults.Json(Body(refused), statusCode: refused.Status);
        }
    }

    private ErrorBody Body(EntraException refused) => new(
        refused.Error,
        refused.Description,
        refused.Number is { } number ? [number] : null,
        time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Activity.Current?.TraceId.ToString(),
        CorrelationId.Current);

    private sealed record ErrorBody(
        string Error, string ErrorDescription, int[]? ErrorCodes, string Timestamp, string? TraceId, string? CorrelationId);
}
