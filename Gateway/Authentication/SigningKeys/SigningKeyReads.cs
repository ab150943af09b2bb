using System.Diagnostics.Metrics;

namespace FusionSample.Gateway.Authentication.SigningKeys;

/// <summary>Counts how often the issuer was asked for its keys, for whoever wonders about a flood.</summary>
internal sealed class SigningKeyReads(IMeterFactory meters, IHostEnvironment environment)
{
    private readonly Counter<long> _fetches = meters.Create(environment.ApplicationName).CreateCounter<long>(
        "fusion.signing_keys.fetches", "{fetch}", "Reads of the sign-in service's configuration and keys.");

    /// <param name="failure">What went wrong, or null. Its type is the attribute <c>error.type</c>, as OpenTelemetry names it.</param>
    public void Add(Exception? failure)
    {
        if (failure is null)
            _fetches.Add(1);
        else
            _fetches.Add(1, new KeyValuePair<string, object?>("error.type", failure.GetType().FullName));
    }
}
