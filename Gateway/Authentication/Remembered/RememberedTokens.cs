using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using FusionSample.Gateway.Authentication.SigningKeys;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Authentication.Remembered;

/// <summary>
/// Whose validated tokens are whose, by the token's SHA-256: the same token is not validated again for a while. Neither the token's
/// text is kept nor anything that holds it. Whether somebody was revoked is not remembered but asked on each request.
/// </summary>
internal sealed class RememberedTokens(IOptions<RememberedTokenOptions> options, IssuerKeys keys, TimeProvider time) : IDisposable
{
    private readonly bool _isEnabled = options.Value.Enabled;
    private readonly TimeSpan _maxAge = options.Value.MaxAge;
    private readonly MemoryCache _callers = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxTokens });

    /// <summary>How many are remembered, those among them that are no longer good.</summary>
    public int Count => _callers.Count;

    /// <summary>The token's place, to be taken before the token is validated; null while this is turned off.</summary>
    public TokenPlace? PlaceOf(string token) => _isEnabled ? new TokenPlace(Hash(token), keys.Version) : null;

    /// <summary>Who sent this token before; null when it has to be validated.</summary>
    public ClaimsPrincipal? Find(TokenPlace place) =>
        _callers.TryGetValue(place.Hash, out Caller? caller) && caller!.Version == place.Version && time.GetUtcNow() < caller.Until
            ? caller.Principal
            : null;

    /// <summary>Remembers a caller whose token was validated under the keys of that place, or newer ones.</summary>
    /// <param name="place">The token's place.</param>
    /// <param name="principal">Must hold nothing of the token's text.</param>
    /// <param name="expires">The token's own end.</param>
    public void Remember(TokenPlace place, ClaimsPrincipal principal, DateTimeOffset expires)
    {
        var now = time.GetUtcNow();
        var until = now + _maxAge < expires ? now + _maxAge : expires;
        if (until <= now)
            return;
        // The cache's own clock only clears away; what counts is ours.
        _callers.Set(place.Hash, new Caller(principal, place.Version, until), new MemoryCacheEntryOptions
        {
            Size = 1,
            AbsoluteExpirationRelativeToNow = until - now,
        });
    }

    public void Dispose() => _callers.Dispose();

    private static (ulong, ulong, ulong, ulong) Hash(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
        return (BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]), BitConverter.ToUInt64(hash[16..]), BitConverter.ToUInt64(hash[24..]));
    }

    private sealed record Caller(ClaimsPrincipal Principal, long Version, DateTimeOffset Until);
}

/// <summary>Under what a token is remembered.</summary>
/// <param name="Hash">The whole SHA-256 of its text, so that no other token has the same.</param>
/// <param name="Version">Of the signing keys before it was validated: should they change meanwhile, it is validated once more.</param>
internal sealed record TokenPlace((ulong, ulong, ulong, ulong) Hash, long Version);
