namespace FusionSample.LocalEntra.Grants;

/// <summary>What a code is bound to.</summary>
internal sealed record AuthorizationCode(SignIn SignIn, string RedirectUri, string Challenge);
