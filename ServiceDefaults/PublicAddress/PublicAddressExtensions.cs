using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FusionSample.ServiceDefaults.PublicAddress;

/// <summary>Reads and checks <c>PublicUrl</c>.</summary>
public static class PublicAddressExtensions
{
    /// <summary>Registers <see cref="PublicAddressOptions"/>; a start without a usable address is refused.</summary>
    public static OptionsBuilder<PublicAddressOptions> AddPublicAddress(this IHostApplicationBuilder builder) =>
        builder.Services.AddOptions<PublicAddressOptions>()
            .Configure(options => options.PublicUrl =
                Uri.TryCreate(builder.Configuration[PublicAddressOptions.Key], UriKind.Absolute, out var url) ? url : null)
            .Validate(options => options.PublicUrl is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "", Scheme: "http" or "https" },
                $"{PublicAddressOptions.Key} must be the http(s) address at which callers reach the gateway, without a path: https://api.contoso.com, for example.")
            .Validate<IHostEnvironment>((options, environment) => environment.IsDevelopment() || options.PublicUrl?.Scheme != Uri.UriSchemeHttp,
                $"{PublicAddressOptions.Key} must be https outside Development.")
            .ValidateOnStart();
}
