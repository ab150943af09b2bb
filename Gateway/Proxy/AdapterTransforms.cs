using System.Net;
using System.Net.Http.Headers;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.Problems;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace FusionSample.Gateway.Proxy;

/// <summary>
/// What travels from a caller's request to the adapter: two headers about the answer's form, the trace context, the
/// gateway's own token and the correlation id. What else the caller sends, a token, cookies or a forged <c>X-Fusion-*</c> header
/// among it, stays here.
/// </summary>
internal sealed partial class AdapterTransforms(GatewayTokenIssuer tokens, ILogger<AdapterTransforms> logger) : ITransformProvider
{
    private static readonly string[] Forwarded = ["Accept", "If-None-Match"];

    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        context.UseDefaultForwarders = false;
        context.AddRequestHeadersAllowed(Forwarded);
        context.AddRequestTransform(transform =>
        {
            var headers = transform.ProxyRequest.Headers;
            headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.TokenFor(transform.HttpContext.User));
            headers.Add(CorrelationId.InternalHeader, CorrelationId.Current);
            return ValueTask.CompletedTask;
        });
        context.AddResponseHeaderRemove("Server", ResponseCondition.Always);
        context.AddResponseHeaderRemove(ProblemTypes.InternalHeader, ResponseCondition.Always);
        context.AddResponseTransform(transform =>
        {
            // The answer is the adapter's own; only the usage wants to know what kind of error it is.
            if (transform.ProxyResponse?.Headers.TryGetValues(ProblemTypes.InternalHeader, out var said) == true
                && ProblemTypes.All.FirstOrDefault(type => type.Uri == said.FirstOrDefault()) is { } problem)
                transform.HttpContext.SetProblem(problem);
            // The adapter refuses this gateway, not the caller, who must not be told to sign in again.
            if (transform.ProxyResponse?.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                LogRefused(logger, (int)transform.ProxyResponse.StatusCode);
                transform.HttpContext.Response.Clear();
                transform.HttpContext.Response.StatusCode = StatusCodes.Status502BadGateway;
                transform.HttpContext.SetProblem(ProblemTypes.AdapterUnreachable);
                transform.SuppressResponseBody = true;
            }

            return ValueTask.CompletedTask;
        });
    }

    [LoggerMessage(LogLevel.Error,
        "The adapter refused the gateway's token with {Status}. Is GatewayToken:Key the same on both, and are their clocks?")]
    private static partial void LogRefused(ILogger logger, int status);
}
