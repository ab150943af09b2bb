namespace FusionSample.ServiceDefaults.GatewayToken;

/// <summary>
/// What stands in the token with which the gateway calls the adapter: a JWT (RFC 7519) signed with HS256, valid for
/// <see cref="Lifetime"/>, that says on whose behalf the call is made.
/// </summary>
public static class GatewayTokenNames
{
    /// <summary>The <c>iss</c> claim.</summary>
    public const string Issuer = "fusion-gateway";

    /// <summary>The <c>aud</c> claim.</summary>
    public const string Audience = "fusion-adapter";

    /// <summary>The claim that says what kind of caller it is: <see cref="UserKind"/>, <see cref="ApplicationKind"/> or <see cref="KeyKind"/>.</summary>
    public const string KindClaim = "kind";

    /// <summary>A signed-in person; <c>sub</c> is the person's object id.</summary>
    public const string UserKind = "user";

    /// <summary>An application with a permission of its own; <c>sub</c> is the application's client id.</summary>
    public const string ApplicationKind = "application";

    /// <summary>A holder of one of the gateway's API keys; <c>sub</c> is the key's id.</summary>
    public const string KeyKind = "key";

    /// <summary>One claim for each role of the caller.</summary>
    public const string RolesClaim = "roles";

    /// <summary>How long a token is valid.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <summary>How long the gateway uses one token again for the same caller.</summary>
    public static readonly TimeSpan Reuse = TimeSpan.FromSeconds(45);
}
