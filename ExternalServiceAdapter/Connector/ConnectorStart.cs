using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.ExternalServiceAdapter.Connector;

/// <summary>Starts only with endpoints that make a connector.</summary>
internal static class ConnectorStart
{
    /// <exception cref="StartupException">The annotations are wrong; the message names each endpoint and the remedy.</exception>
    public static async Task EnsureConnectorAsync(this WebApplication app)
    {
        app.ConnectEndpoints();
        try
        {
            await app.Services.GetRequiredService<ConnectorDefinition>().EnsureSoundAsync();
        }
        catch (ConnectorAnnotationException wrong)
        {
            throw new StartupException(wrong.Message, wrong);
        }
    }
}
