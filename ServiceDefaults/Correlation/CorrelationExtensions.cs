using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("FusionSample.Correlation");
        return app.Use(async (context, next) =>
        {
            var id = CorrelationId.AcceptOrCreate(context.Request.Headers[requestHeader]);
            CorrelationId.Current = id;
            // The request's own span began before this code, so that no processor could put the id on it.
            Activity.Current?.SetTag(CorrelationId.AttributeName, id);
            if (responseHeader is not null)
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[responseHeader] = id;
                    return Task.CompletedTask;
                });
            }

            using (logger.BeginScope(new KeyValuePair<string, object?>[] { new(CorrelationId.AttributeName, id) }))
                await next(context);
        });
    }
}
