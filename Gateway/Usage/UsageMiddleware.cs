using FusionSample.ServiceDefaults;

namespace FusionSample.Gateway.Usage;

/// <summary>
/// Counts every call, but of those for health and for the connector's files only the refused ones. Belongs outside of all that can refuse one and of what turns
/// an exception into an answer, for only there the outcome is known.
/// </summary>
internal static class UsageMiddleware
{
    private static bool IsOpen(PathString path) =>
        path == ServiceDefaultsExtensions.HealthPath || path == ServiceDefaultsExtensions.AlivePath || path.StartsWithSegments("/connector");

    public static IApplicationBuilder UseUsage(this IApplicationBuilder app)
    {
        var queue = app.ApplicationServices.GetRequiredService<UsageQueue>();
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(async (context, next) =>
        {
            var (at, started) = (time.GetUtcNow(), time.GetTimestamp());
            try
            {
                await next(context);
            }
            finally
            {
                var call = UsageRecord.Of(context, at, time.GetElapsedTime(started));
                if (call.Outcome != Outcomes.Ok || !IsOpen(context.Request.Path))
                    queue.Add(call);
            }
        });
    }
}
