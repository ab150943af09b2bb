namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>What every record of SWAPI carries. Values are strings on the wire, numbers among them; see <see cref="SwapiText"/>.</summary>
public abstract record SwapiRecord
{
    /// <summary>The record's own address, of which the number is kept.</summary>
    public required SwapiLink Url { get; init; }

    /// <summary>When the record was made in SWAPI.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the record was last changed in SWAPI.</summary>
    public required DateTimeOffset Edited { get; init; }
}
