using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Authentication;

/// <summary>The part of section <c>AzureAd</c> that is checked at start; Microsoft.Identity.Web reads the section itself.</summary>
public sealed class EntraOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "AzureAd";

    /// <summary>The <see cref="TenantId"/> of an API for several directories.</summary>
    public const string Organizations = "organizations";

    /// <summary>The cloud's sign-in address.</summary>
    [Required(ErrorMessage = "AzureAd:Instance is missing; use https://login.microsoftonline.com/.")]
    [Url(ErrorMessage = "AzureAd:Instance must be an address such as https://login.microsoftonline.com/.")]
    public string Instance { get; set; } = "";

    /// <summary>The directory (tenant) id, or <see cref="Organizations"/> together with <see cref="AllowedTenants"/>.</summary>
    [Required(ErrorMessage = "AzureAd:TenantId is missing; it is the 'Directory (tenant) ID' of the app registration.")]
    public string TenantId { get; set; } = "";

    /// <summary>The application (client) id of the gateway's own registration: what the tokens' <c>aud</c> must be.</summary>
    [Required(ErrorMessage = "AzureAd:ClientId is missing; it is the 'Application (client) ID' of the API's app registration.")]
    public string ClientId { get; set; } = "";

    /// <summary>False only for a stand-in without certificate.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    /// <summary>
    /// The directory ids whose people and applications are let in, with <see cref="Organizations"/>. This gateway's own key;
    /// Microsoft.Identity.Web takes no notice of it.
    /// </summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>
    /// The directory id whose IT Admins administer this gateway, with <see cref="Organizations"/>: the administrators of every directory
    /// decide who there has which role. Without it nobody administers. This gateway's own key too.
    /// </summary>
    public string? AdminTenant { get; set; }

    /// <summary>Whether tokens of any directory come from this issuer.</summary>
    public bool IsForOrganizations => Organizations.Equals(TenantId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the issuer is one on this machine, which hands a token to anybody.</summary>
    public bool IsStandIn => Uri.TryCreate(Instance, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.IsLoopback);
}
