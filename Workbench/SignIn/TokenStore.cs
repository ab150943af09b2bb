using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace FusionSample.Workbench.SignIn;

/// <summary>
/// Keeps the tokens of those who are signed in, encrypted, in the distributed cache. The browser's cookie holds a session's random name
/// and no token; whoever signs out is forgotten here, so that an old cookie is worth nothing.
/// </summary>
internal sealed class TokenStore(IDistributedCache cache, IDataProtectionProvider protection)
{
    /// <summary>How long a session lasts, a working day: from the sign-in on, or a forgotten tab, which asks again and again, would keep it forever.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly IDataProtector _protector = protection.CreateProtector("FusionSample.Workbench.Tokens");

    /// <summary>A new session's name: 256 random bits.</summary>
    public static string NewSession() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <exception cref="SessionsAwayException">The cache does not answer.</exception>
    public Task SetAsync(string session, PersonTokens tokens, CancellationToken cancellationToken) => AskAsync(() =>
        cache.SetAsync(Key(session), Protector(session).Protect(JsonSerializer.SerializeToUtf8Bytes(tokens)), new() { AbsoluteExpiration = tokens.SessionEnds }, cancellationToken));

    /// <summary>The tokens; null for a session that has ended.</summary>
    /// <exception cref="SessionsAwayException">The cache does not answer.</exception>
    public async Task<PersonTokens?> FindAsync(string session, CancellationToken cancellationToken)
    {
        byte[]? kept = null;
        await AskAsync(async () => kept = await cache.GetAsync(Key(session), cancellationToken));
        try
        {
            return kept is null ? null : JsonSerializer.Deserialize<PersonTokens>(Protector(session).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // Written under keys that are gone, or for another session: as good as nothing.
            return null;
        }
    }

    /// <exception cref="SessionsAwayException">The cache does not answer.</exception>
    public Task RemoveAsync(string session, CancellationToken cancellationToken) => AskAsync(() => cache.RemoveAsync(Key(session), cancellationToken));

    // What was kept for one session opens under no other name.
    private IDataProtector Protector(string session) => _protector.CreateProtector(session);

    private static async Task AskAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            throw new SessionsAwayException(exception);
        }
    }

    private static string Key(string session) => $"workbench:session:{session}";
}

/// <summary>Nobody can tell now who is signed in. The message is for the person.</summary>
internal sealed class SessionsAwayException(Exception inner) : Exception("Workbench cannot look up your sign-in now: its cache does not answer. Try again in a moment.", inner);
