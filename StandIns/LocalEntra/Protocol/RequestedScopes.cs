using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Protocol;

/// <summary>What a <c>scope</c> parameter asks for: sign-in scopes of OpenID Connect, and scopes of the API.</summary>
/// <param name="OpenId">An ID token.</param>
/// <param name="Profile">The name in the ID token.</param>
/// <param name="OfflineAccess">A refresh token.</param>
/// <param name="Api">Scopes of the API, by their short names.</param>
internal sealed record RequestedScopes(bool OpenId, bool Profile, bool OfflineAccess, IReadOnlyList<string> Api)
{
    /// <summary>Asks for all that is consented to.</summary>
    public const string Default = ".default";

    /// <summary>What may stand in a scope parameter without the API in front.</summary>
    public static readonly IReadOnlyList<string> SignIn = ["openid", "profile", "offline_access"];

    /// <summary>Reads the parameter; an API scope is <c>api://&lt;client id&gt;/name</c> or <c>&lt;client id&gt;/name</c>.</summary>
    /// <exception cref="EntraException">A scope is unknown.</exception>
    public static RequestedScopes Parse(string scope, string apiClientId)
    {
        var asked = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var api = asked.Except(SignIn).SelectMany(value => ApiScope(value, apiClientId)).Distinct().ToList();
        return new RequestedScopes(asked.Contains("openid"), asked.Contains("profile"), asked.Contains("offline_access"), api);
    }

    /// <summary>Leaves the API scopes that the person has, as Entra ID leaves those that were consented to.</summary>
    /// <exception cref="EntraException">Nothing is left of what was asked.</exception>
    public RequestedScopes ConsentedFor(Person person)
    {
        var allowed = Api.Intersect(person.Scopes).ToList();
        if (allowed.Count == 0 && Api.Count > 0)
        {
            throw new EntraException("access_denied", 65001,
                $"{person.Name} may not be given {string.Join(", ", Api)}: nobody has consented to it for this person.");
        }

        return this with { Api = allowed };
    }

    /// <summary>Narrows what was granted to what is asked now (RFC 6749, section 6).</summary>
    /// <exception cref="EntraException">More is asked than was granted.</exception>
    public RequestedScopes NarrowTo(RequestedScopes asked)
    {
        if (asked.Api.Except(Api).FirstOrDefault() is { } more)
            throw new EntraException("invalid_scope", 70011, $"The scope {more} goes beyond what was granted at sign-in.");
        return this with { OpenId = OpenId && asked.OpenId, Profile = Profile && asked.Profile, Api = asked.Api.Count > 0 ? asked.Api : Api };
    }

    private static IEnumerable<string> ApiScope(string value, string apiClientId)
    {
        var name = value[(value.LastIndexOf('/') + 1)..];
        var resource = value[..^name.Length].TrimEnd('/');
        if (resource == apiClientId || resource == $"api://{apiClientId}")
        {
            if (name == Default)
                return Scopes.All;
            if (Scopes.All.Contains(name))
                return [name];
        }

        throw new EntraException("invalid_scope", 70011,
            $"The provided value for the scope '{value}' is not valid. Known are {string.Join(", ", SignIn)} and "
            + string.Join(", ", Scopes.All.Append(Default).Select(known => $"api://{apiClientId}/{known}")) + ".");
    }
}
