namespace FusionSample.Gateway.Connector.Page;

/// <summary>Why Power Platform, which calls from Microsoft's data centres, could not call a gateway at such an address.</summary>
internal static class PageWarnings
{
    public static IEnumerable<string> For(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            yield return $"Power Platform needs https, and this gateway's address ({address.GetLeftPart(UriPartial.Authority)}) is plain http. "
                + "The definition served here says http, so that it fits this gateway; the packages always say https.";
        }

        if (address.IsLoopback)
        {
            yield return "This gateway runs on your own machine: Power Platform calls from the internet and cannot reach it. Everything here is "
                + "for reading; publish the gateway under a public https address (PublicUrl) to import it.";
        }
    }
}
