using Yarp.ReverseProxy.Model;

namespace FusionSample.Gateway.Operations;

/// <summary>The operation that a request is for, by the name under which limits, usage and permissions know it.</summary>
internal static class CalledOperation
{
    /// <summary>
    /// The operation's id in the published definition for what goes to the adapter, the endpoint's name for what the gateway
    /// answers itself, null for an address that is neither.
    /// </summary>
    public static string? Operation(this HttpContext context) => context.GetEndpoint()?.OperationOf();

    /// <inheritdoc cref="Operation" />
    public static string? OperationOf(this Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<RouteModel>()?.Config.RouteId ?? endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
