using System.ComponentModel.DataAnnotations;

namespace FusionSample.Workbench.SignIn;

/// <summary>How people sign in: a web application of its own in Entra ID, with the names that Microsoft.Identity.Web uses.</summary>
public sealed class SignInOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "AzureAd";

    /// <summary>The authority's address: <c>https://login.microsoftonline.com/</c>, or LocalEntra's.</summary>
    [Required(ErrorMessage = "AzureAd:Instance is missing: the sign-in's address, https://login.microsoftonline.com/ for Entra ID.")]
    public Uri? Instance { get; set; }

    /// <summary>The directory (a GUID).</summary>
    [Required(ErrorMessage = "AzureAd:TenantId is missing: the directory's id, a GUID.")]
    public string? TenantId { get; set; }

    /// <summary>Workbench's own registration (a GUID), made by <c>scripts/entra</c> with <c>--workbench-url</c>.</summary>
    [Required(ErrorMessage = "AzureAd:ClientId is missing: the application (client) id of Workbench's own registration, see docs/entra-id.md.")]
    public string? ClientId { get; set; }

    /// <summary>Its secret.</summary>
    [Required(ErrorMessage = "AzureAd:ClientSecret is missing: a secret of Workbench's registration. Give it by the environment variable AzureAd__ClientSecret, never in a file.")]
    public string? ClientSecret { get; set; }

    /// <summary>The gateway's registration (a GUID), whose scopes are asked for.</summary>
    [Required(ErrorMessage = "AzureAd:ApiClientId is missing: the application (client) id of the gateway's registration.")]
    public string? ApiClientId { get; set; }

    /// <summary>Whether the authority must be https; false in Development alone.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    /// <summary>Issuer of the tokens, and where the metadata is.</summary>
    public string Authority => $"{Instance!.AbsoluteUri.TrimEnd('/')}/{TenantId}/v2.0";

    /// <summary>What is asked for beside the sign-in itself; a person gets what is theirs.</summary>
    public IReadOnlyList<string> Scopes => [$"api://{ApiClientId}/Catalogue.Read", $"api://{ApiClientId}/Catalogue.Manage"];
}
