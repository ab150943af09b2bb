using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>What no annotation of one setting can say. Beside them, so that all that is wrong is said at once.</summary>
internal sealed class UpstreamOptionsValidator : IValidateOptions<UpstreamOptions>
{
    public ValidateOptionsResult Validate(string? name, UpstreamOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(UpstreamOptions options)
    {
        if (options.BaseAddress is { } address && !(address.IsAbsoluteUri && address.AbsolutePath.EndsWith('/')))
            yield return "Upstream:BaseAddress must be an absolute address that ends in '/', such as https://swapi.dev/api/.";
        if (options.TotalTimeout < options.AttemptTimeout)
            yield return "Upstream:TotalTimeout must not be shorter than Upstream:AttemptTimeout.";
    }
}
