using System.Diagnostics;
using Microsoft.AspNetCore.Builder;

namespace FusionSample.ServiceDefaults.Correlation;

/// <summary>Puts the correlation id on every log and span of a request.</summary>
public static class CorrelationExtensions
{
    /// <summary>
    /// Takes the id from <paramref name="requestHeader"/> (or makes one), keeps it for the request and returns it in
    /// <paramref name="responseHeader"/> when that is given. Belongs first in the pipeline.
    /// </summary>
    public static IApplicationBuilder UseCorrelationId(this IApplicationBuilder app, string requestHeader, string? responseHeader = null)
    {
        return app.Use((context, next) =>
        {
            var id = CorrelationId.AcceptOrCreate(context.Request.Headers[requestHeader]);
            CorrelationId.Current = id;
            // The request's own span began before this code, so that no processor could put the id on it.
            if (Activity.Current is { IsAllDataRequested: true } span)
                span.SetTag(CorrelationId.AttributeName, id);
            if (responseHeader is not null)
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[responseHeader] = id;
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
    }
}
