using System.Collections.Concurrent;
using System.Security.Claims;
using FusionSample.ServiceDefaults.Callers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace FusionSample.ExternalServiceAdapter.Security;

/// <summary>
/// Whose validated tokens are whose, by the header that they came in: the gateway sends the same one for most of a minute, and
/// validating it costs more than the rest of a hot call. One is forgotten when it ends.
/// </summary>
internal sealed class RememberedGatewayTokens(TimeProvider time) : ICallerMemory
{
    /// <summary>The most that are remembered: one for each caller of the last minute, and about 2 KB each.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Caller> _callers = new(StringComparer.Ordinal);
    private long _nextSweep;

    /// <summary>How many are remembered, those among them that have ended.</summary>
    public int Count => _callers.Count;

    /// <inheritdoc />
    public AuthenticateResult? Recognise(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } authorization] ? Find(authorization) : null;

    /// <summary>Who sent this header before; null when its token has to be validated.</summary>
    public AuthenticateResult? Find(string authorization) =>
        _callers.TryGetValue(authorization, out var caller) && time.GetUtcNow() < caller.Until ? caller.Result : null;

    /// <summary>Remembers a caller whose token was validated.</summary>
    /// <param name="authorization">The whole header 'Authorization'.</param>
    /// <param name="caller">The token's claims.</param>
    /// <param name="expires">The token's own end, without any allowance for clocks.</param>
    public void Remember(string authorization, ClaimsPrincipal caller, DateTimeOffset expires)
    {
        var now = time.GetUtcNow();
        if (now >= expires)
            return;
        Sweep(now);
        var known = new AuthenticationTicket(Copy((ClaimsIdentity)caller.Identity!), JwtBearerDefaults.AuthenticationScheme);
        _callers[authorization] = new Caller(AuthenticateResult.Success(known), expires);
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_callers.Count < Most && now.UtcTicks < Volatile.Read(ref _nextSweep))
            return;
        Volatile.Write(ref _nextSweep, (now + SweepEvery).UtcTicks);
        foreach (var (authorization, caller) in _callers)
        {
            if (caller.Until <= now)
                _callers.TryRemove(authorization, out _);
        }

        // All of them are in use. Forgetting costs one validation each.
        if (_callers.Count >= Most)
            _callers.Clear();
    }

    // The library's identity holds on to the token that it was made of.
    private static ClaimsPrincipal Copy(ClaimsIdentity identity) => new(new ClaimsIdentity(
        identity.Claims.Select(claim => new Claim(claim.Type, claim.Value, claim.ValueType, claim.Issuer)),
        identity.AuthenticationType, identity.NameClaimType, identity.RoleClaimType));

    private sealed record Caller(AuthenticateResult Result, DateTimeOffset Until);
}
