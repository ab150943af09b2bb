namespace FusionSample.LocalSwapi.Hosting;

/// <summary>For a host inside another one, which alone watches the console and the process's signals.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
