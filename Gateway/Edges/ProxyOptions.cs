using System.ComponentModel.DataAnnotations;
using System.Net;

namespace FusionSample.Gateway.Edges;

/// <summary>Who stands between a caller and the gateway (section <c>Proxy</c>).</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Proxy";

    /// <summary>
    /// The addresses (<c>10.0.0.4</c>) or networks (<c>10.0.0.0/24</c>) whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are
    /// believed. None by default: then nobody's are.
    /// </summary>
    public IList<string> Known { get; } = [];

    internal IEnumerable<IPNetwork> Networks => Known.Select(text => ParseOrNull(text)!.Value);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from known in Known.Index()
        where ParseOrNull(known.Item) is null
        select new ValidationResult(
            $"{Section}:{nameof(Known)}:{known.Index} must be an address or a network of the proxy in front, such as 10.0.0.4 or 10.0.0.0/24, not '{known.Item}'.");

    private static IPNetwork? ParseOrNull(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
