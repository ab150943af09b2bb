using FusionSample.ConnectorKit.Settings;
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

    private const string SameAsApi =
        $"{Key} must not be the same as AzureAd:ClientId: Entra ID refuses an application that asks for a token for itself (AADSTS90009). "
        + "Register a second application for the connector, give it the API's delegated permission and set its 'Application (client) ID' here.";

    public ValidateOptionsResult Validate(string? name, ConnectorOptions options) =>
        Failure(options.ClientId) is { } failure ? ValidateOptionsResult.Fail(failure) : ValidateOptionsResult.Success;

    /// <summary>Likewise for the id that is published in the end, which may be that of connector.settings.json.</summary>
    /// <exception cref="OptionsValidationException">It is the API's.</exception>
    public static void Require(ConnectorSettings published, EntraOptions entra)
    {
        if (IsSame(published.SignIn.ClientId, entra.ClientId))
            throw new OptionsValidationException(Options.DefaultName, typeof(ConnectorOptions), [SameAsApi]);
    }

    private string? Failure(string? clientId)
    {
        if (string.IsNullOrWhiteSpace(clientId))
        {
            return environment.IsDevelopment() ? null
                : $"{Key} is missing; it is the 'Application (client) ID' of the connector's own app registration, a second one beside the API's.";
        }

        if (!Guid.TryParse(clientId, out var id) || id == Guid.Empty)
        {
            return $"{Key} must be the 'Application (client) ID' of the connector's own app registration, such as "
                + "5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160.";
        }

        return IsSame(clientId, configuration[$"{EntraOptions.Section}:{nameof(EntraOptions.ClientId)}"]) ? SameAsApi : null;
    }

    // However they are written: with braces, in capitals, without hyphens.
    private static bool IsSame(string? client, string? api) => Guid.TryParse(client, out var one) && Guid.TryParse(api, out var other) && one == other;
}
