namespace FusionSample.Workbench.SignIn;

/// <summary>What a signed-in person's calls are made with. It never leaves the server.</summary>
/// <param name="AccessToken">For the gateway.</param>
/// <param name="RefreshToken">For the next one; null where the authority gave none.</param>
/// <param name="Expires">When the access token ends.</param>
/// <param name="SessionEnds">When the session ends, however it is used.</param>
public sealed record PersonTokens(string AccessToken, string? RefreshToken, DateTimeOffset Expires, DateTimeOffset SessionEnds);
