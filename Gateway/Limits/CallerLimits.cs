using System.Globalization;
using System.Threading.RateLimiting;
using FusionSample.Gateway.Authentication;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Limits;

/// <summary>A limit on the requests of each caller and on the size of each request, on every route.</summary>
internal static class CallerLimits
{
    /// <summary>The largest request body on any route, in bytes. Reading needs none.</summary>
    public const int MaxBodyBytes = 16 * 1024;

    private const int SegmentsPerMinute = 6;

    public static void AddCallerLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<LimitOptions>(LimitOptions.Section);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        builder.Services.AddRateLimiter(limiter => limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetSlidingWindowLimiter(CallerOf(context), _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = limits.Value.RequestsPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = SegmentsPerMinute,
                }));
            limiter.OnRejected = (context, _) =>
            {
                // A sliding window does not say when it has room again; after one segment it has some.
                context.HttpContext.Response.Headers.RetryAfter =
                    (60 / SegmentsPerMinute).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    private static string CallerOf(HttpContext context) =>
        context.User.CallerId() ?? "address:" + context.Connection.RemoteIpAddress;
}
