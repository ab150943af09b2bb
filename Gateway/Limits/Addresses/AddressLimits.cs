using System.Net;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Limits.Addresses;

/// <summary>
/// The limit on one address in this process, before anybody is known: against floods of what costs more to refuse than to send. An
/// IPv6 caller has a /64 network of addresses, which counts as one (RFC 6177, section 2: no less is given to a site).
/// </summary>
/// <remarks>
/// Memory is bounded by folding all addresses into a fixed number of windows, by a hash that differs from process to process. Two
/// addresses share a window seldom enough: among 100 addresses there is one pair in every fourth process.
/// </remarks>
internal sealed class AddressLimits(IOptions<LimitOptions> options, TimeProvider time)
{
    private const int Windows = 16_384;

    private const int NetworkBytes = 8;

    private readonly Seconds?[] _windows = new Seconds?[Windows];

    private readonly int _seed = Random.Shared.Next();

    private readonly long _start = time.GetTimestamp();

    /// <summary>Counts one request; says how long to wait if it is one too many.</summary>
    /// <param name="address">The caller's; null (no network in between) counts as one address.</param>
    public Grant Take(IPAddress? address)
    {
        var limit = options.Value.RequestsPerMinutePerAddress;
        var now = time.GetElapsedTime(_start);
        ref var slot = ref _windows[WindowOf(address)];
        var window = Volatile.Read(ref slot) ?? Interlocked.CompareExchange(ref slot, new Seconds(), null) ?? slot!;
        lock (window)
        {
            if (window.UntilBelow(limit, now) is var wait && wait > TimeSpan.Zero)
                return Grant.Refused(wait);
            window.Add(now);
            return new Grant(true, TimeSpan.Zero, now);
        }
    }

    private int WindowOf(IPAddress? address)
    {
        var hash = new HashCode();
        hash.Add(_seed);
        if (address is not null)
        {
            var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
            hash.AddBytes(bytes.Length > sizeof(int) ? bytes.AsSpan(0, NetworkBytes) : bytes);
        }

        return (int)((uint)hash.ToHashCode() % Windows);
    }
}
