namespace FusionSample.ExternalServiceAdapter.Catalogue.Records;

/// <summary>What every record has.</summary>
public interface ICatalogueRecord
{
    /// <summary>The number under which SWAPI knows it.</summary>
    int Id { get; }
}
