using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue.Queries;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ServiceDefaults.PublicAddress;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>
/// Makes pages that go on: absolutely, and on the gateway. Power Platform follows nothing else, and this process's own address is
/// not for callers.
/// </summary>
public sealed class NextLinks(IOptions<PublicAddressOptions> address)
{
    /// <summary>The page with its link, which is null on the last one.</summary>
    /// <param name="path">The list's path.</param>
    /// <param name="query">What was asked for.</param>
    /// <param name="listed">The records of this page.</param>
    public RecordPage<T> Page<T>(string path, ListQuery query, Told<ListedRecords<T>> listed)
    {
        var (records, count) = listed.Value;
        var next = records.Count > 0 && query.Skip + records.Count < count ? address.Value.For(path + query.NextPage()) : null;
        return new RecordPage<T>(next, records, count, listed.AsOf, listed.IsLastKnown);
    }
}
