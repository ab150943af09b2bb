namespace FusionSample.ExternalServiceAdapter.Catalogue.Queries;

/// <summary>What a list of one resource can be narrowed to beside what every list can.</summary>
internal interface IFilter<in TWire>
{
    /// <summary>Whether the record is to be listed; a filter that is left blank lets everything through.</summary>
    bool Matches(TWire wire);
}
