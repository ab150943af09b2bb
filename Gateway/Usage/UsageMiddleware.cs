using FusionSample.ServiceDefaults;

namespace FusionSample.Gateway.Usage;

/// <summary>
/// Counts every call but those for health and for the connector's files. Belongs outside of all that can refuse one and of what turns
/// an exception into an answer, for only there the outcome is known.
/// </summary>
internal static class UsageMiddleware
{
    private static readonly PathString[] NotCounted = [ServiceDefaultsExtensions.HealthPath, ServiceDefaultsExtensions.AlivePath, "/connector"];

    public static IApplicationBuilder UseUsage(this IApplicationBuilder app)
    {
        var queue = app.ApplicationServices.GetRequiredService<UsageQueue>();
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(async (context, next) =>
        {
            if (NotCounted.Any(path => context.Request.Path.StartsWithSegments(path)))
            {
                await next(context);
                return;
            }

            var (at, started) = (time.GetUtcNow(), time.GetTimestamp());
            try
            {
                await next(context);
            }
            finally
            {
                queue.Add(UsageRecord.Of(context, at, time.GetElapsedTime(started)));
            }
        });
    }
}
