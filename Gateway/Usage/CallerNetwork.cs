using System.Net;
using System.Net.Sockets;

namespace FusionSample.Gateway.Usage;

/// <summary>Where somebody called from who did not say who they are: a network, not an address, which would be a person's.</summary>
internal static class CallerNetwork
{
    private const string Prefix = "network:";

    /// <summary>Those that are too many to be told apart.</summary>
    public const string Other = Prefix + "other";

    /// <summary>IPv4 by /24, IPv6 by /64, as <c>network:192.0.2.0/24</c>.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return Prefix + "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 24 : 64;
        bytes.AsSpan(bits / 8).Clear();
        return $"{Prefix}{new IPAddress(bytes)}/{bits}";
    }

    /// <summary>Whether this is the name of a network.</summary>
    public static bool Is(string caller) => caller.StartsWith(Prefix, StringComparison.Ordinal);
}
