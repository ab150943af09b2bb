using System.Net;
using FusionSample.ServiceDefaults.Answers;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.Problems;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace FusionSample.Gateway.Proxy;

/// <summary>
/// What travels from a caller's request to the adapter: path and query, the trace context, the gateway's own token and the correlation id.
/// What else the caller sends, a token, cookies or a forged <c>X-Fusion-*</c> header among it, stays here: an answer is kept for others too,
/// and may depend on nothing that is not in its key.
/// </summary>
internal sealed partial class AdapterTransforms(GatewayTokenIssuer tokens, TimeProvider time, ILogger<AdapterTransforms> logger) : ITransformProvider
{
    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        context.UseDefaultForwarders = false;
        // The adapter sends none.
        context.CopyResponseTrailers = false;
        context.AddRequestHeadersAllowed();
        context.AddRequestTransform(transform =>
        {
            var headers = transform.ProxyRequest.Headers;
            // Both are known to be right: to check them again would cost each call.
            headers.TryAddWithoutValidation("Authorization", tokens.AuthorizationFor(transform.HttpContext.User));
            headers.TryAddWithoutValidation(CorrelationId.InternalHeader, CorrelationId.Current);
            return ValueTask.CompletedTask;
        });
        context.AddResponseHeaderRemove("Server", ResponseCondition.Always);
        context.AddResponseHeaderRemove(ProblemTypes.InternalHeader, ResponseCondition.Always);
        context.AddResponseHeaderRemove(AnswerAgeHeader.Name, ResponseCondition.Always);
        context.AddResponseTransform(transform =>
        {
            if (transform.ProxyResponse is { StatusCode: HttpStatusCode.OK, Headers: var headers }
                && headers.TryGetValues(AnswerAgeHeader.Name, out var spans) && AnswerAgeHeader.Read(spans.First(), time.GetUtcNow()) is { } age)
                transform.HttpContext.SetAnswerAge(age);
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
