using FusionSample.Gateway.Authentication.Entra;
using FusionSample.ServiceDefaults.Callers;
using Microsoft.AspNetCore.Authentication;

namespace FusionSample.Gateway.Authentication.Remembered;

/// <summary>Recognises the bearer of a remembered token who is still welcome.</summary>
internal sealed class RememberedCallers(RememberedTokens tokens, TokenGate gate) : ICallerMemory
{
    public AuthenticateResult? Recognise(HttpContext context)
    {
        if (gate.Closed is not null || context.Request.HasKey())
            return null;
        return tokens.PlaceOf(context) is { } place && tokens.Find(place) is { } known && gate.Standing(known.Caller) is null
            ? known.Result
            : null;
    }
}
