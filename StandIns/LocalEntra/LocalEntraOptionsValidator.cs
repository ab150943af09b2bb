using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra;

/// <summary>Finds all that is wrong at once, each with its key and the remedy.</summary>
internal sealed class LocalEntraOptionsValidator : IValidateOptions<LocalEntraOptions>
{
    public ValidateOptionsResult Validate(string? name, LocalEntraOptions options)
    {
        string?[] failures =
        [
            PublicUrl(options),
            Id(options.TenantId, "LocalEntra:TenantId"),
            Id(options.ClientId, "LocalEntra:ClientId"),
            IsHttp(options.ApiUrl) ? null : "LocalEntra:ApiUrl must be an absolute http or https URL, for example http://localhost:5480.",
            Lifetime(options.AccessTokenLifetime, "AccessTokenLifetime", TimeSpan.FromDays(1)),
            Lifetime(options.CodeLifetime, "CodeLifetime", TimeSpan.FromMinutes(10)),
            Lifetime(options.RefreshTokenLifetime, "RefreshTokenLifetime", TimeSpan.FromDays(90)),
            Lifetime(options.DeviceCodeLifetime, "DeviceCodeLifetime", TimeSpan.FromHours(1)),
            Lifetime(options.DevicePollInterval, "DevicePollInterval", TimeSpan.FromMinutes(1)),
            .. options.Clients.SelectMany(client => Client($"LocalEntra:Clients:{client.Key}", client.Value)),
            .. options.Clients.GroupBy(client => client.Value.ClientId, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Count() > 1)
                .Select(same => $"LocalEntra:Clients:{same.Last().Key}:ClientId is that of '{same.First().Key}' too: give each its own GUID."),
        ];
        var found = failures.OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? PublicUrl(LocalEntraOptions options)
    {
        if (options.PublicUrl is not { } url)
            return null;
        if (!IsHttp(url) || new Uri(url) is not { PathAndQuery: "/", Fragment: "", UserInfo: "" } address)
            return $"PublicUrl '{url}' must be scheme, host and port alone, for example http://localhost:5483.";
        return address.IsLoopback || options.AllowRemote
            ? null
            : $"PublicUrl '{url}' is not on this machine, and LocalEntra hands a token to anybody who asks. "
                + "Use http://localhost:<port>, or accept the risk with LocalEntra__AllowRemote=true.";
    }

    private static IEnumerable<string?> Client(string key, ClientRegistration client)
    {
        yield return Id(client.ClientId, $"{key}:ClientId");
        if (client.Public && client.Secret is not null)
            yield return $"{key}:Secret is set, but a public client keeps no secret: remove it, or set {key}:Public to false.";
        foreach (var uri in client.RedirectUris.Concat(client.PostLogoutRedirectUris))
        {
            if (!IsHttp(uri) || new Uri(uri) is not { Fragment: "", UserInfo: "" })
                yield return $"{key}: the redirect URI '{uri}' must be an absolute http or https URL without a fragment.";
        }
    }

    private static string? Id(string value, string key) =>
        Guid.TryParseExact(value, "D", out _) ? null : $"{key} '{value}' must be a GUID, for example {Guid.Empty}.";

    private static string? Lifetime(TimeSpan value, string key, TimeSpan longest) =>
        value >= TimeSpan.FromSeconds(1) && value <= longest
            ? null
            : $"LocalEntra:{key} '{value}' must be from 00:00:01 to {longest}.";

    private static bool IsHttp(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
