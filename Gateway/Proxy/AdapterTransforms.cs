using System.Net.Http.Headers;
using FusionSample.ServiceDefaults.Correlation;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace FusionSample.Gateway.Proxy;

/// <summary>
/// What travels from a caller's request to the adapter: not the caller's token, cookies or any <c>X-Fusion-*</c> header, but the
/// gateway's own token and the correlation id.
/// </summary>
internal sealed class AdapterTransforms(GatewayTokenIssuer tokens) : ITransformProvider
{
    private const string InternalPrefix = "X-Fusion-";

    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        context.UseDefaultForwarders = false;
        context.AddRequestTransform(transform =>
        {
            var headers = transform.ProxyRequest.Headers;
            foreach (var name in transform.HttpContext.Request.Headers.Keys.Where(IsInternal))
                headers.Remove(name);
            headers.Remove("Cookie");
            headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.TokenFor(transform.HttpContext.User));
            headers.Add(CorrelationId.InternalHeader, CorrelationId.Current);
            return ValueTask.CompletedTask;
        });
    }

    private static bool IsInternal(string header) => header.StartsWith(InternalPrefix, StringComparison.OrdinalIgnoreCase);
}
