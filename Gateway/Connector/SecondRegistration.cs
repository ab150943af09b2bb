using FusionSample.Gateway.Authentication;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Connector;

/// <summary>
/// The connector signs in under a registration of its own. Entra ID gives an application no token for itself
/// (AADSTS90009), which a maker would find out at the first connection; here the operator does, at the start.
/// </summary>
internal sealed class SecondRegistration(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<ConnectorOptions>
{
    private const string Key = ConnectorOptions.Section + ":" + nameof(ConnectorOptions.ClientId);

    public ValidateOptionsResult Validate(string? name, ConnectorOptions options) =>
        Failure(options.ClientId) is { } failure ? ValidateOptionsResult.Fail(failure) : ValidateOptionsResult.Success;

    private string? Failure(string? clientId)
    {
        if (string.IsNullOrWhiteSpace(clientId))
        {
            return environment.IsDevelopment() ? null
                : $"{Key} is missing; it is the 'Application (client) ID' of the connector's own app registration, a second one beside the API's.";
        }

        if (!Guid.TryParse(clientId, out var connector) || connector == Guid.Empty)
        {
            return $"{Key} must be the 'Application (client) ID' of the connector's own app registration, such as "
                + "5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160.";
        }

        return Guid.TryParse(configuration[$"{EntraOptions.Section}:{nameof(EntraOptions.ClientId)}"], out var api) && api == connector
            ? $"{Key} must not be the same as AzureAd:ClientId: Entra ID refuses an application that asks for a token for itself (AADSTS90009). "
                + "Register a second application for the connector, give it the API's delegated permission and set its 'Application (client) ID' here."
            : null;
    }
}
