using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Connector;

internal static class ConnectorServices
{
    public static void AddConnector(this IServiceCollection services)
    {
        services.AddValidatedOptions<ConnectorOptions>(ConnectorOptions.Section);
        services.AddSingleton<IValidateOptions<ConnectorOptions>, SecondRegistration>();
        services.AddSingleton<IValidateOptions<ConnectorOptions>, PublisherCheck>();
        services.AddSingleton<PublishedConnector>();
        services.AddHostedService<ReadAtStart>();
    }

    // A broken file stops the gateway at its start, with the file's name, and not a maker's import later on. After the options.
    private sealed class ReadAtStart(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<PublishedConnector>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
