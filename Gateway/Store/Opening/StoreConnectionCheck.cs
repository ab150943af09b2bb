using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Store.Opening;

/// <summary>Refuses, at the start and together with all other errors, a connection string that is for neither database.</summary>
internal sealed class StoreConnectionCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        try
        {
            StoreConnection.Of(configuration[StoreConnection.Key], options.Folder, environment.ContentRootPath);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException refused)
        {
            return ValidateOptionsResult.Fail(refused.Message);
        }
    }
}
