using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Authentication.Entra;

/// <summary>Whose directories' tokens are accepted has to be said, outside Development; and what is said has to mean something.</summary>
internal sealed class TenantRules(IHostEnvironment environment) : IValidateOptions<EntraOptions>
{
    private const string Key = EntraOptions.Section + ":" + nameof(EntraOptions.AllowedTenants);

    // What Microsoft calls "any directory and personal accounts", and "personal accounts": neither can be narrowed to known directories.
    private static readonly string[] Anybody = ["common", "consumers"];

    public ValidateOptionsResult Validate(string? name, EntraOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(EntraOptions options)
    {
        foreach (var (index, tenant) in options.AllowedTenants.Index())
        {
            if (!Guid.TryParse(tenant, out var id) || id == Guid.Empty)
                yield return $"{Key}:{index} '{tenant}' must be a 'Directory (tenant) ID' such as 7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11.";
        }

        if (options.ClientId.Length > 0 && !Guid.TryParse(options.ClientId, out _))
            yield return $"{EntraOptions.Section}:{nameof(EntraOptions.ClientId)} '{options.ClientId}' must be the 'Application (client) ID' of the API's app registration, a GUID.";
        if (options.AllowedTenants.Count > 0 && !options.IsForOrganizations)
            yield return $"{Key} is for AzureAd:TenantId '{EntraOptions.Organizations}' alone. Set that, or remove the list.";
        if (options.AdminTenant is { Length: > 0 } admin && !(options.IsForOrganizations && options.AllowedTenants.Contains(admin, StringComparer.OrdinalIgnoreCase)))
            yield return $"{EntraOptions.Section}:{nameof(EntraOptions.AdminTenant)} must be one of {Key}.";
        if (environment.IsDevelopment())
            yield break;
        if (Anybody.Contains(options.TenantId, StringComparer.OrdinalIgnoreCase))
        {
            yield return "AzureAd:TenantId must be one directory (tenant) id outside Development, or "
                + $"'{EntraOptions.Organizations}' with {Key}, not '{options.TenantId}', which lets anybody in.";
        }

        if (options.IsForOrganizations && options.AllowedTenants.Count == 0)
        {
            yield return $"AzureAd:TenantId '{EntraOptions.Organizations}' lets every directory in. Name those that may "
                + $"in {Key} (environment variables {EntraOptions.Section}__{nameof(EntraOptions.AllowedTenants)}__0 and so on).";
        }
    }
}
