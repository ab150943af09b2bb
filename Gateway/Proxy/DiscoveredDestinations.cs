using System.Net;
using Microsoft.Extensions.ServiceDiscovery;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace FusionSample.Gateway.Proxy;

/// <summary>Looks a destination's host up by service discovery, so that the routes name services and not addresses.</summary>
internal sealed class DiscoveredDestinations(ServiceEndpointResolver resolver) : IDestinationResolver
{
    public async ValueTask<ResolvedDestinationCollection> ResolveDestinationsAsync(
        IReadOnlyDictionary<string, DestinationConfig> destinations, CancellationToken cancellationToken)
    {
        var resolved = new Dictionary<string, DestinationConfig>();
        var changes = new List<Microsoft.Extensions.Primitives.IChangeToken>();
        foreach (var (name, destination) in destinations)
        {
            var found = await resolver.GetEndpointsAsync(destination.Address.TrimEnd('/'), cancellationToken);
            changes.Add(found.ChangeToken);
            foreach (var (index, endpoint) in found.Endpoints.Index())
                resolved[$"{name}/{index}"] = destination with { Address = Address(endpoint.EndPoint, destination.Address) };
        }

        return new ResolvedDestinationCollection(resolved, new Microsoft.Extensions.Primitives.CompositeChangeToken(changes));
    }

    private static string Address(EndPoint endpoint, string wanted) => endpoint switch
    {
        UriEndPoint uri => uri.Uri.ToString(),
        // A name that nobody configured: the platform's DNS knows it, and plain http is what platforms speak inside.
        DnsEndPoint dns => new UriBuilder(Scheme(wanted), dns.Host, dns.Port == 0 ? -1 : dns.Port).ToString(),
        IPEndPoint ip => new UriBuilder(Scheme(wanted), ip.Address.ToString(), ip.Port == 0 ? -1 : ip.Port).ToString(),
        _ => throw new InvalidOperationException($"Service discovery found an address of an unknown kind for '{wanted}': {endpoint}."),
    };

    private static string Scheme(string wanted) => wanted.StartsWith("https:", StringComparison.Ordinal) ? "https" : "http";
}
