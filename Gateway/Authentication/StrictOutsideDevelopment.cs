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
        if (options.Instance.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            yield return $"AzureAd:Instance must be https {Outside}: https://login.microsoftonline.com/.";
        if (!options.RequireHttpsMetadata)
            yield return $"AzureAd:RequireHttpsMetadata must not be false {Outside}. Remove it.";
        if (section.GetValue<bool>("AllowWebApiToBeAuthorizedByACL"))
            yield return $"AzureAd:AllowWebApiToBeAuthorizedByACL must not be true {Outside}. Remove it.";
        foreach (var relaxed in section.GetSection("TokenValidationParameters").GetChildren())
            yield return $"AzureAd:TokenValidationParameters:{relaxed.Key} is for the local stand-in and must not be set {Outside}. Remove it.";
    }
}
