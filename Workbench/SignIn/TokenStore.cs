using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace FusionSample.Workbench.SignIn;

/// <summary>
/// Keeps the tokens of those who are signed in, encrypted, in the distributed cache. The browser's cookie holds a session's random name
/// and no token; whoever signs out is forgotten here, so that an old cookie is worth nothing.
/// </summary>
internal sealed class TokenStore(IDistributedCache cache, IDataProtectionProvider protection)
{
    /// <summary>How long a session lasts that nobody uses.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly IDataProtector _protector = protection.CreateProtector("FusionSample.Workbench.Tokens");

    /// <summary>A new session's name: 256 random bits.</summary>
    public static string NewSession() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public Task SetAsync(string session, PersonTokens tokens, CancellationToken cancellationToken) =>
        cache.SetAsync(Key(session), _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(tokens)), new() { SlidingExpiration = Lifetime }, cancellationToken);

    /// <summary>The tokens; null for a session that has ended.</summary>
    public async Task<PersonTokens?> FindAsync(string session, CancellationToken cancellationToken)
    {
        if (await cache.GetAsync(Key(session), cancellationToken) is not { } kept)
            return null;
        try
        {
            return JsonSerializer.Deserialize<PersonTokens>(_protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // Written under keys that are gone: as good as nothing.
            return null;
        }
    }

    public Task RemoveAsync(string session, CancellationToken cancellationToken) => cache.RemoveAsync(Key(session), cancellationToken);

    private static string Key(string session) => $"workbench:session:{session}";
}
