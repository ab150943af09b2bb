using FusionSample.LocalSwapi.Hosting;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalSwapi;

/// <summary>Finds all that is wrong at once, and says for each what to do.</summary>
internal sealed class LocalSwapiOptionsValidator(IHostEnvironment environment) : IValidateOptions<LocalSwapiOptions>
{
    public ValidateOptionsResult Validate(string? name, LocalSwapiOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(LocalSwapiOptions options)
    {
        if (!environment.IsDevelopment())
        {
            yield return $"It is a stand-in for development and does not start in the environment '{environment.EnvironmentName}'. "
                + "Use the real API there, or set ASPNETCORE_ENVIRONMENT to Development.";
        }

        if (!Loopback.AreLoopback(options.Urls))
        {
            yield return $"ASPNETCORE_URLS is '{options.Urls}', but it listens on loopback over http only. "
                + "Set it to an address like http://localhost:5484, or to http://127.0.0.1:0 for any free port.";
        }

        if (options.FaultsPort is < 0 or > ushort.MaxValue)
        {
            yield return "LocalSwapi:FaultsPort (environment variable LocalSwapi__FaultsPort) must be a port from 1 to 65535, "
                + "or 0 for any free one.";
        }

        if (options.PublicUrl is { } url && !IsPublicUrl(url))
        {
            yield return $"PublicUrl is '{url}', but it must be an absolute http or https address without query or fragment, "
                + "such as http://localhost:5484.";
        }
    }

    private static bool IsPublicUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url is { Scheme: "http" or "https", Query: "", Fragment: "" };
}
