using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Authentication;

/// <summary>Refuses, outside Development, whatever would make the check of a token laxer than Entra ID's own.</summary>
internal sealed class StrictOutsideDevelopment(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<EntraOptions>
{
    public ValidateOptionsResult Validate(string? name, EntraOptions options)
    {
        var failures = environment.IsDevelopment() ? [] : Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(EntraOptions options)
    {
        const string Outside = "outside Development";
        var section = configuration.GetSection(EntraOptions.Section);
        if (options.IsStandIn)
            yield return $"AzureAd:Instance must be https and not on this machine {Outside}: https://login.microsoftonline.com/.";
        foreach (var key in new[] { "Authority", "MetadataAddress" })
        {
            if (section[key] is not null)
                yield return $"AzureAd:{key} must not be set {Outside}: keys are read from AzureAd:Instance and AzureAd:TenantId alone. Remove it.";
        }

        // What 'dotnet user-jwts' writes: keys and issuers beside Entra ID's.
        foreach (var scheme in configuration.GetSection("Authentication:Schemes").GetChildren())
            yield return $"Authentication:Schemes:{scheme.Key} must not be set {Outside}: tokens are checked by section AzureAd alone. Remove it.";
        if (!options.RequireHttpsMetadata)
            yield return $"AzureAd:RequireHttpsMetadata must not be false {Outside}. Remove it.";
        if (section.GetValue<bool>("AllowWebApiToBeAuthorizedByACL"))
            yield return $"AzureAd:AllowWebApiToBeAuthorizedByACL must not be true {Outside}. Remove it.";
        foreach (var relaxed in section.GetSection("TokenValidationParameters").GetChildren())
            yield return $"AzureAd:TokenValidationParameters:{relaxed.Key} is for the local stand-in and must not be set {Outside}. Remove it.";
    }
}
