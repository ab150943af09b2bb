namespace FusionSample.LocalEntra.Grants;

/// <summary>What a refresh token stands for.</summary>
internal sealed record RefreshToken(SignIn SignIn);
