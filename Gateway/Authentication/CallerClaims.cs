namespace FusionSample.Gateway.Authentication;

/// <summary>The claims that say who calls.</summary>
internal static class CallerClaims
{
    public const string Roles = "roles";

    public const string Scope = "scp";

    /// <summary>The id of the API key; this gateway's own claim, which no token can bring along.</summary>
    public const string Key = "fusion_key";

    /// <summary>The authentication type of an identity that comes of an API key.</summary>
    public const string KeyAuthentication = "ApiKey";

    /// <summary>The person, or the application's service principal, in the directory.</summary>
    public const string ObjectId = "oid";

    /// <summary>The client id of the application that the token was given to.</summary>
    public const string Application = "azp";
}
