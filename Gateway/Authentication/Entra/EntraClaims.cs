namespace FusionSample.Gateway.Authentication.Entra;

/// <summary>Claims that decide whether a token is accepted at all; those that say who calls are in <see cref="CallerClaims"/>.</summary>
internal static class EntraClaims
{
    /// <summary>The form of the token, <c>1.0</c> or <c>2.0</c>.</summary>
    public const string Version = "ver";

    /// <summary>The directory (tenant) id.</summary>
    public const string Tenant = "tid";

    /// <summary>The token's own id, unique in Entra ID.</summary>
    public const string TokenId = "uti";

    /// <summary>The <see cref="Version"/> of those that are accepted.</summary>
    public const string Version2 = "2.0";

    /// <summary>The <see cref="Version"/> of those whose refusal names the setting that is missing.</summary>
    public const string Version1 = "1.0";
}
