using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FusionSample.ServiceDefaults.Starting;

/// <summary>Options that stop the service at its start when they would not do.</summary>
public static class ValidatedOptions
{
    /// <summary>Binds the section and checks it by its annotations at the start, together with all others.</summary>
    public static OptionsBuilder<TOptions> AddValidatedOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class =>
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
