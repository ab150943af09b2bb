using Yarp.ReverseProxy.Forwarder;

namespace FusionSample.Gateway.Proxy.Balancing;

/// <summary>Whether an adapter refused or broke off the connection, or never took it: then it has answered nothing.</summary>
internal static class ConnectionFailure
{
    public static bool HasBrokenConnection(this HttpContext context) => context.Features.Get<IForwarderErrorFeature>() switch
    {
        { Error: ForwarderError.Request } => true,
        // A connection that does not come about in time ends like a call that takes too long, but says so inside (HttpClient's convention); nothing was sent.
        { Error: ForwarderError.RequestTimedOut, Exception: OperationCanceledException { InnerException: TimeoutException } } => true,
        _ => false,
    };
}
