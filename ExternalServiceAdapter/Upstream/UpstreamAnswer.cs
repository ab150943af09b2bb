namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>What the external API answered.</summary>
/// <param name="Value">What it said; null where there is nothing (404), or where it said that nothing has changed.</param>
/// <param name="Validators">By what it can be asked for changes of this; null where it offers nothing.</param>
/// <param name="IsUnchanged">Whether it said that what it was asked about is as it was (304).</param>
public sealed record UpstreamAnswer<T>(T? Value, Validators? Validators, bool IsUnchanged)
    where T : class;
