using System.Text.Json;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.Workbench.Calls;

namespace FusionSample.Workbench.Maker;

/// <summary>Where a paged answer goes on (<c>x-ms-pageable</c>, fact 15).</summary>
/// <param name="PathAndQuery">The next page, below the connector's origin; null where the runtime ends here.</param>
/// <param name="Why">Why it ends although a link is there; null where it does not.</param>
internal sealed record NextPage(string? PathAndQuery, string? Why)
{
    /// <summary>Reads an answer's link; null where there is none, as on the last page.</summary>
    public static NextPage? Of(MakerConnector connector, MakerOperation operation, GatewayReply reply)
    {
        if (operation.NextLinkName is not { } name || !reply.IsSuccess || reply.Json is not { ValueKind: JsonValueKind.Object } json
            || !json.TryGetProperty(name, out var link) || link.ValueKind is not JsonValueKind.String || link.GetString() is not { Length: > 0 } text)
            return null;
        // A slash in front is an absolute path of a file on some systems.
        if (text.StartsWith('/') || !Uri.TryCreate(text, UriKind.Absolute, out var address))
            return new(null, "The link to the next page is relative, so the platform silently ends here.");
        // Never with a person's token to another address: the gateway alone is called.
        return address.AbsolutePath.StartsWith($"{connector.BasePath}/", StringComparison.Ordinal) ? new(address.PathAndQuery, null)
            : new(null, "The link to the next page leads out of the connector, so it is not followed here.");
    }
}
