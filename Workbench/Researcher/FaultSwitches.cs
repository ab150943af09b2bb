using Microsoft.Extensions.Options;

namespace FusionSample.Workbench.Researcher;

/// <summary>Makes the external API's stand-in fail, and well again; in Development alone.</summary>
internal sealed class FaultSwitches(IHttpClientFactory clients, IOptions<ExternalApiOptions> options, IHostEnvironment environment)
{
    /// <summary>Whether there is something to switch.</summary>
    public bool Are => environment.IsDevelopment() && options.Value.Faults is not null;

    /// <summary>The fault that is in force; null where there is none.</summary>
    public async Task<FaultInForce?> ReadAsync(CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(nameof(FaultSwitches));
        return await http.GetFromJsonAsync<FaultInForce?>(Address, cancellationToken);
    }

    /// <summary>Puts a fault in force.</summary>
    public async Task SetAsync(object fault, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(nameof(FaultSwitches));
        using var response = await http.PutAsJsonAsync(Address, fault, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Makes it well.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(nameof(FaultSwitches));
        using var response = await http.DeleteAsync(Address, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private Uri Address => Are ? new Uri(options.Value.Faults!, "/faults") : throw new InvalidOperationException("There is no stand-in to be switched.");
}

/// <summary>How the stand-in fails.</summary>
/// <param name="Kind">Its kind, as the stand-in calls it.</param>
/// <param name="DelayMs">By how many milliseconds it is late, where that is its kind.</param>
internal sealed record FaultInForce(string Kind, int? DelayMs);
