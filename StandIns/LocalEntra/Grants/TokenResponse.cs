namespace FusionSample.LocalEntra.Grants;

/// <summary>RFC 6749, section 5.1, and Entra ID's <c>ext_expires_in</c>.</summary>
internal sealed record TokenResponse(
    string TokenType,
    long ExpiresIn,
    long ExtExpiresIn,
    string AccessToken,
    string? Scope = null,
    string? RefreshToken = null,
    string? IdToken = null);
