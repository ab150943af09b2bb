using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using FusionSample.Gateway.Authentication.SigningKeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Authentication.Remembered;

/// <summary>
/// Whose validated tokens are whose, by the token's SHA-256: the same token is not validated again for a while. Neither the token's
/// text is kept nor anything that holds it (but see <see cref="LastCredential"/>). Whether somebody was revoked is not remembered but asked on each request.
/// </summary>
internal sealed class RememberedTokens(IOptions<RememberedTokenOptions> options, IssuerKeys keys, TimeProvider time) : IDisposable
{
    private readonly bool _isEnabled = options.Value.Enabled;
    private readonly TimeSpan _maxAge = options.Value.MaxAge;
    private readonly MemoryCache _callers = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxTokens });

    /// <summary>How many are remembered, those among them that are no longer good.</summary>
    public int Count => _callers.Count;

    /// <summary>The token's place, to be taken before the token is validated; null while this is turned off.</summary>
    public TokenPlace? PlaceOf(ReadOnlySpan<char> token) => _isEnabled ? new TokenPlace(Hash(token), keys.Version) : null;

    /// <summary>The place of the token that a request brings; null where it brings none, or while this is turned off.</summary>
    public TokenPlace? PlaceOf(HttpContext context)
    {
        var token = context.Request.BearerToken();
        if (token.IsEmpty || !_isEnabled)
            return null;
        var (header, last) = (context.Request.Headers.Authorization.ToString(), context.Features.Get<LastCredential>());
        if (last?.HashOf(header) is { } known)
            return new TokenPlace(known, keys.Version);
        var place = new TokenPlace(Hash(token), keys.Version);
        last?.Set(header, place.Hash);
        return place;
    }

    /// <summary>Who sent this token before; null when it has to be validated.</summary>
    public RememberedCaller? Find(TokenPlace place) =>
        _callers.TryGetValue(place.Hash, out RememberedCaller? caller) && caller!.Version == place.Version && time.GetUtcNow() < caller.Until
            ? caller
            : null;

    /// <summary>Remembers a caller whose token was validated under the keys of that place, or newer ones.</summary>
    /// <param name="place">The token's place.</param>
    /// <param name="caller">Must hold nothing of the token's text.</param>
    /// <param name="expires">The token's own end.</param>
    public void Remember(TokenPlace place, Caller caller, DateTimeOffset expires)
    {
        var now = time.GetUtcNow();
        var until = now + _maxAge < expires ? now + _maxAge : expires;
        if (until <= now)
            return;
        // The cache's own clock only clears away; what counts is ours.
        _callers.Set(place.Hash, new RememberedCaller(caller, place.Version, until), new MemoryCacheEntryOptions
        {
            Size = 1,
            AbsoluteExpirationRelativeToNow = until - now,
        });
    }

    public void Dispose() => _callers.Dispose();

    private static (ulong, ulong, ulong, ulong) Hash(ReadOnlySpan<char> token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(token.Length));
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(token, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return (BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]), BitConverter.ToUInt64(hash[16..]), BitConverter.ToUInt64(hash[24..]));
    }
}

/// <summary>The bearer of a token that was validated.</summary>
/// <param name="Caller">Who.</param>
/// <param name="Version">Of the signing keys then.</param>
/// <param name="Until">From then on the token is validated again.</param>
internal sealed record RememberedCaller(Caller Caller, long Version, DateTimeOffset Until)
{
    /// <summary>What authentication says of it.</summary>
    public AuthenticateResult Result { get; } = AuthenticateResult.Success(new AuthenticationTicket(Caller, CallerAuthentication.Scheme));
}

/// <summary>Under what a token is remembered.</summary>
/// <param name="Hash">The whole SHA-256 of its text, so that no other token has the same.</param>
/// <param name="Version">Of the signing keys before it was validated: should they change meanwhile, it is validated once more.</param>
internal readonly record struct TokenPlace((ulong, ulong, ulong, ulong) Hash, long Version);
