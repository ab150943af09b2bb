using System.Net.Http.Headers;
using System.Text;
using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Protocol;

/// <summary>Finds out which client calls the token endpoints: a public one by its id alone, a confidential one by its secret.</summary>
internal sealed class ClientAuthentication(Clients clients)
{
    /// <summary>The names of the methods in the metadata.</summary>
    public static readonly IReadOnlyList<string> Methods = ["client_secret_post", "client_secret_basic", "none"];

    public Client Authenticate(HttpRequest request, ProtocolParameters parameters)
    {
        if (parameters["client_assertion"] is not null)
            throw Refused(null, "Client assertions are not supported by LocalEntra. Send the client_secret.");

        var (id, secret) = Basic(request, parameters) ?? (parameters.Require("client_id"), parameters["client_secret"]);
        if (clients.Find(id) is not { } client)
            throw Refused(700016, $"Application with identifier '{id}' was not found. LocalEntra's start page lists the registered ones.");
        if (client.Registration.Public)
        {
            return secret is null
                ? client
                : throw Refused(700025, $"Client '{client.Name}' is public so no client_secret should be presented.");
        }

        if (secret is null)
            throw Refused(7000218, $"Client '{client.Name}' is confidential: the request must contain its client_secret.");
        if (!client.HasSecret(secret))
        {
            throw Refused(7000215, "Invalid client secret provided. Take it from LocalEntra's start page, which shows the generated "
                + $"ones, or from LocalEntra:Clients:{client.Key}:Secret.");
        }

        return client;
    }

    // RFC 6749, section 2.3.1: id and secret are form-encoded before they are put together.
    private static (string Id, string? Secret)? Basic(HttpRequest request, ProtocolParameters parameters)
    {
        if (request.Headers.Authorization.ToString() is not { Length: > 0 } header)
            return null;
        if (parameters["client_secret"] is not null)
            throw new EntraException("invalid_request", null, "The client_secret stands in the header and in the body; send one of them.");
        try
        {
            var credentials = AuthenticationHeaderValue.Parse(header);
            if (!"Basic".Equals(credentials.Scheme, StringComparison.OrdinalIgnoreCase))
                throw new FormatException();
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(credentials.Parameter ?? "")).Split(':', 2);
            return (Uri.UnescapeDataString(pair[0].Replace('+', ' ')), Uri.UnescapeDataString(pair[1].Replace('+', ' ')));
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException)
        {
            throw Refused(null, "The Authorization header must be 'Basic' with client id and secret.");
        }
    }

    private static EntraException Refused(int? number, string description) =>
        new("invalid_client", number, description, StatusCodes.Status401Unauthorized);
}
