using System.Net.Http.Headers;
using FusionSample.ServiceDefaults.Correlation;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace FusionSample.Gateway.Proxy;

/// <summary>
/// What travels from a caller's request to the adapter: two headers about the answer's form, the gateway's own token and the
/// correlation id. Whatever else the caller sends, a token, cookies or a forged <c>X-Fusion-*</c> header among it, stays here.
/// </summary>
internal sealed class AdapterTransforms(GatewayTokenIssuer tokens) : ITransformProvider
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
    }
}
